// What a case was: at a moment that has passed, and before the last supplement.
import { accept, act, check_all, submission, submit, upload, view } from "../kit/cases.mjs";
import { check, equal, test } from "../kit/report.mjs";
import { refused } from "./problems.mjs";
import { until } from "./life.mjs";

const item = "690102-01";
const at = (path, instant) => `${path}?at=${encodeURIComponent(instant)}`;
const now = async (client) => (await client.read("/api/v1/session")).now;

async function before_and_after(crew) {
  const citizen = await crew.as("吴佳音");
  const clerk = await crew.as("clerk1");
  const early = await now(citizen);
  const made = await submit(citizen, item);
  const path = `/api/v1/cases/${made.id}`;
  const between = await now(citizen);
  await accept(clerk, made.id);
  const after = await view(citizen, made.id);
  equal(after.status, "accepted");
  const then = await citizen.read(at(path, between));
  equal([then.status, then.as_of === undefined, then.acts.length], ["received", false, 0]);
  equal(then.version, made.version);
  check(then.clocks.some((c) => c.kind === "acceptance_notice" && c.running), "the acceptance limit of then does not run");
  check(!then.notices.some((n) => n.kind === "acceptance"), "a notice that came later");
  check(then.materials.every((m) => m.result === undefined || m.result === null), "a check that came later");
  const lines = (await citizen.read(at(`${path}/history`, between))).items;
  equal(lines.length, then.history.length, "sentences of then");
  check(lines.length < after.history.length, "nothing happened since");
  equal((await citizen.read(at(path, await now(citizen)))).status, "accepted", "as known now");
  refused(await citizen.get(at(path, early)), 404, "no_such_case");
  const notice = after.notices.find((n) => n.kind === "acceptance").version;
  refused(await citizen.get(at(`${path}/notices/${notice}`, between)), 404, "not_found");
  return made;
}

async function bad_moments(crew, made) {
  const citizen = await crew.as("吴佳音");
  const path = `/api/v1/cases/${made.id}`;
  for (const text of ["yesterday", "2026-02-30T10:00", "", "1789" + "0".repeat(300), "2026-09-16"]) {
    const problem = refused(await citizen.get(at(path, text)), 422, "bad_instant");
    equal(problem.pointer, "/at");
  }
  refused(await citizen.get(at(path, "2099-01-01T00:00:00+08:00")), 422, "bad_instant");
  refused(await citizen.get(at(`${path}/history`, "2099-01-01T00:00:00+08:00")), 422, "bad_instant");
  const moment = await now(citizen);
  refused(await (await crew.as("林晓禾")).get(at(path, moment)), 404, "no_such_case");
  refused(await (await crew.as("yl1")).get(at(path, moment)), 404, "no_such_case");
}

const readings = async (citizen) => (await citizen.read("/api/v1/access?limit=100")).items.length;

async function previous_round(crew) {
  const citizen = await crew.as("林晓禾");
  const clerk = await crew.as("exam1");
  const food = "690102-03";
  const made = await submit(citizen, food, { who: "林晓禾" });
  equal(made.previous, undefined, "a first round has none before it");
  const old_file = made.materials.find((m) => m.key === "M3").files[0].address;
  await check_all(clerk, made.id, { M3: { result: "not_in_form", points: ["P1"] } });
  await act(clerk, made.id, "request_supplement", { lines: [{ material: "M3", reason: "not_in_form", points: ["P1"], right: "请标出每边的尺寸。" }] });
  const better = (await upload(citizen, Buffer.from("%PDF-1.4\n% better\n%%EOF\n"))).body;
  const again = [{ material: "M3", files: [{ ...better, name: "改好的图.pdf" }], originals: 0 }];
  const element = (await submission(citizen, food, { who: "林晓禾" })).answers["premises.address"] ? "premises.address" : null;
  await act(citizen, made.id, "supplement", { materials: again, answers: element ? { [element]: "青禾区春晖路 88 号" } : {} });
  const before = await readings(citizen);
  const shown = await view(clerk, made.id);
  await until(async () => (await readings(citizen)) > before, "the reading is recorded");
  equal(await readings(citizen), before + 1, "one record a request");
  equal([shown.round, shown.previous.round], [2, 1]);
  const then = shown.previous.materials.find((m) => m.key === "M3");
  equal([then.files[0].address, then.result, then.points], [old_file, "not_in_form", ["P1"]]);
  equal(shown.materials.find((m) => m.key === "M3").files[0].address, better.address);
  if (element) {
    const value = (answers) => answers.find((a) => a.element === element).value;
    equal([value(shown.previous.answers), value(shown.answers)], ["青禾区春晖路 56 号", "青禾区春晖路 88 号"]);
  }
  equal((await clerk.get(`/api/v1/files/${old_file}?case=${made.id}`)).status, 200, "the file of the round before");
  equal((await view(citizen, made.id)).previous.round, 1, "its party sees it too");
  refused(await (await crew.as("吴佳音")).get(`/api/v1/files/${old_file}?case=${made.id}`), 404);
}

async function to_do_after_the_decision(crew, granted) {
  const citizen = await crew.as("吴佳音");
  const told = (await view(citizen, granted.id)).todo.filter((line) => line.act === "open_notice");
  const notices = (await view(citizen, granted.id)).notices;
  equal(told.map((line) => notices.find((n) => n.version === line.notice).kind), ["decision"], "what is left to open");
}

export async function then(crew, grant) {
  let made;
  await test("?at: a case before and after acceptance", async () => { made = await before_and_after(crew); });
  await test("?at: no instant, one to come, somebody else's case", () => bad_moments(crew, made));
  await test("after a supplement the round before is shown beside it", () => previous_round(crew));
  await test("after the decision only its notice is still to be opened", async () => {
    const open = await submit(await crew.as("吴佳音"), item);
    await grant(crew, open.id);
    await to_do_after_the_decision(crew, open);
  });
  await test("the board: decided is concluded, and waits to be served", async () => {
    const supervisor = await crew.as("sup1");
    const counts = async () => {
      const board = await supervisor.read("/api/v1/supervision/board");
      return { open: board.counts.open, decided: board.by_status.find((line) => line.status === "decided")?.count ?? 0 };
    };
    const open = await submit(await crew.as("吴佳音"), item);
    const before = await counts();
    await grant(crew, open.id);
    const after = await counts();
    equal([after.open, after.decided], [before.open - 1, before.decided + 1]);
    const ids = async (filter) => (await supervisor.read(`/api/v1/cases?view=supervision&filter=${filter}&limit=100`)).items.map((row) => row.id);
    equal([(await ids("decided")).includes(open.id), (await ids("open")).includes(open.id)], [true, false]);
  });
}
