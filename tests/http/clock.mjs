// Time acts alone: one minute before and after a limit, and while the server was off.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { submit, view } from "../kit/cases.mjs";
import { check, equal, includes, test } from "../kit/report.mjs";
import { Server, run, temp_folder } from "../kit/server.mjs";
import { refused } from "./problems.mjs";
import { until } from "./life.mjs";

const minute = 60_000;
const instant = (ms) => new Date(ms + 8 * 3_600_000).toISOString().replace(/\.\d+Z$/, "+08:00");

export const move_clock = (client, to) => client.done("/api/v1/test_clock", typeof to === "number" ? { to: instant(to) } : { advance: to }, { key: randomUUID() });

function notice_due(shown) {
  const clock = shown.clocks.find((c) => c.kind === "acceptance_notice");
  check(clock?.due, `no instant for the acceptance limit: ${JSON.stringify(clock)}`);
  return Date.parse(clock.due);
}

async function a_minute_around(crew) {
  const citizen = await crew.as("吴佳音");
  const supervisor = await crew.as("sup1");
  const made = await submit(citizen, "690102-01");
  const due = notice_due(made);
  await move_clock(supervisor, due - minute);
  const before = await view(citizen, made.id);
  equal(before.status, "received", "one minute before the limit");
  await move_clock(supervisor, due + minute);
  const after = await view(citizen, made.id);
  equal(after.status, "accepted", "one minute after the limit");
  const line = after.history.find((h) => /视为受理/.test(h.sentence));
  check(line, `no sentence about it: ${JSON.stringify(after.history)}`);
  const then = async (ms) => (await citizen.read(`/api/v1/cases/${made.id}?at=${encodeURIComponent(instant(ms))}`)).status;
  equal([await then(due - minute / 2), await then(due + minute / 2)], ["received", "accepted"], "settled as of then, before it was recorded");
  const notice = after.notices.find((n) => n.kind === "deemed_acceptance");
  check(notice, "no notice of deemed acceptance");
  const statutory = after.clocks.find((c) => c.kind === "statutory");
  equal(Date.parse(statutory.started) <= Date.parse(after.received), true, `the statutory clock counts from the receipt: ${statutory.started} ${after.received}`);
  const clerk = await crew.as("clerk1");
  const late = await clerk.post(`/api/v1/cases/${made.id}/acts/accept`, {}, { version: after.version });
  includes(refused(late, 409, "act_not_allowed").detail, "视为受理");
  const board = await supervisor.read("/api/v1/supervision/board");
  check(board.counts.deemed >= 1, JSON.stringify(board.counts));
}

// The clock of a folder moves while no server runs on it.
async function move_while_off(data, by_ms) {
  const moved = await run([join(data, "log.db"), `UPDATE mark SET number = number + ${by_ms * 1000} WHERE name = 'test_clock_offset_us'; SELECT changes();`], { program: "sqlite3" });
  equal(moved.stdout.trim(), "1", `moving the clock: ${moved.stderr}`);
}

export async function exported(data) {
  const out = await run(["export", "--data", data]);
  equal(out.code, 0, out.stderr);
  return out.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
}

async function off_over_two_limits(crew_of) {
  const server = await new Server({ test_clock: true }).start();
  try {
    const crew = crew_of(server);
    await move_clock(await crew.as("sup1"), "1h");
    const simple = await submit(await crew.as("吴佳音"), "690102-01");
    const complex = await submit(await crew.as("林晓禾"), "690102-03", { who: "林晓禾" });
    const limits = { [simple.id]: notice_due(simple), [complex.id]: notice_due(complex) };
    check(limits[simple.id] < limits[complex.id], "the two limits are one");
    equal((await server.stop()).code, 0);
    await move_while_off(server.data, 15 * 24 * 60 * minute);
    await server.start();
    const again = crew_of(server);
    const settled = async () => (await view(await again.as("吴佳音"), simple.id)).version > simple.version && (await view(await again.as("林晓禾"), complex.id)).version > complex.version;
    await until(settled, "both cases are settled after the start", 10_000);
    equal((await view(await again.as("吴佳音"), simple.id)).status, "accepted");
    equal((await view(await again.as("林晓禾"), complex.id)).status, "accepted");
    await server.stop();
    await server.start();
    await server.stop();
    const rows = (await exported(server.data)).filter((row) => row.type === "deemed_accepted");
    equal(rows.length, 2, "deemed acceptances after two starts");
    for (const row of rows) {
      const id = row.stream.split("/").pop();
      const after = Date.parse(row.effective_at) - limits[id];  // the last second of the limit is shown
      check(after >= 0 && after <= 1000, `effective_at ${row.effective_at} for a limit until ${instant(limits[id])}`);
      check(Date.parse(row.recorded_at) > Date.parse(row.effective_at), "recorded after it took effect");
      equal(row.actor, "clock");
    }
    check(rows[0].position < rows[1].position, "positions");
    equal(rows.map((row) => row.stream.split("/").pop()), [simple.id, complex.id], "in the order they took effect");
    const verified = await run(["verify", "--data", server.data]);
    equal(verified.code, 0, verified.stdout + verified.stderr);
    const plain = await run(["serve", "--data", server.data, "--listen", "127.0.0.1:0", "--demo"], { ms: 20_000 });
    equal(plain.code, 2, "a folder of the test clock served without it");
  } finally {
    await server.stop();
  }
}

async function clock_is_guarded(crew, crew_of) {
  refused(await (await crew.as("sup1")).post("/api/v1/test_clock", { to: "2020-01-01T00:00:00+08:00" }), 409, "clock_backward");
  const real = await new Server({ data: temp_folder() }).start();
  try {
    const answer = await (await crew_of(real).as("sup1")).post("/api/v1/test_clock", { advance: "1h" });
    check([404, 409].includes(answer.status), `a server without a test clock answered ${answer.status}`);
    equal((await (await crew_of(real).as("sup1")).read("/api/v1/session")).test_clock, false);
  } finally {
    await real.stop();
  }
}

export async function clock(crew, crew_of) {
  await test("one minute before the limit received, one minute after deemed accepted", () => a_minute_around(crew));
  await test("server off over two limits: both recorded once, with their own time", () => off_over_two_limits(crew_of), 120_000);
  await test("the clock goes forward only, and only where there is a test clock", () => clock_is_guarded(crew, crew_of));
}
