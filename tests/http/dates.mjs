// Whatever the date is: the demo has its good day, and without it the server says what it does not know.
import { check_all, guide_of, submit, view } from "../kit/cases.mjs";
import { on_date } from "../kit/other_date.mjs";
import { check, equal, includes, test } from "../kit/report.mjs";
import { Server, run } from "../kit/server.mjs";
import { refused } from "./problems.mjs";

const item = "690102-01";

async function demo_day(crew_of) {
  const env = await on_date("2027-03-01T09:01:00+08:00");
  const server = await new Server({ test_clock: true, env }).start();
  try {
    const crew = crew_of(server);
    const citizen = await crew.as("吴佳音");
    includes((await citizen.read("/api/v1/session")).now, "2026-09-16T10:0", "the demo's morning");
    const made = await submit(citizen, item);
    const clerk = await crew.as("clerk1");
    const checked = await check_all(clerk, made.id);
    const accepted = await clerk.post(`/api/v1/cases/${made.id}/acts/accept`, {}, { version: checked.version });
    equal([accepted.status, accepted.body.status], [200, "accepted"], accepted.text.slice(0, 300));
    equal((await server.stop()).code, 0);
    await server.start();
    const again = (await (await crew_of(server).as("吴佳音")).read("/api/v1/session")).now;
    check(again > made.received && again.startsWith("2026-09-16"), `after a new start it is ${again}`);
  } finally {
    await server.stop();
  }
}

// No 2027 table, and the hall's letter ended with 2026.
async function a_year_without_a_table(crew_of) {
  const env = await on_date("2027-03-01T09:01:00+08:00");
  const server = await new Server({ env }).start();
  try {
    const crew = crew_of(server);
    const citizen = await crew.as("吴佳音");
    includes((await citizen.read("/api/v1/session")).now, "2027-03-01T09:0", "the date");
    const page = await guide_of(citizen, item);
    check(page.today.clocks.length > 0, "the guide's page has no clock");
    for (const clock of page.today.clocks) equal([clock.unknown_year, clock.due_date ?? null], [true, null], `the guide's ${clock.kind}`);
    const made = await submit(citizen, item);
    for (const clock of made.clocks) equal([clock.unknown_year, clock.due_date ?? null], [true, null], clock.kind);
    check(made.clocks.length > 0, "no clock");
    const clerk = await crew.as("clerk1");
    const water = await submit(citizen, "690100-20");
    const checked = await check_all(clerk, water.id);
    const late = await clerk.post(`/api/v1/cases/${water.id}/acts/accept`, {}, { version: checked.version });
    includes(refused(late, 403, "delegation_expired").detail, "2026年12月31日", "the refusal");
    for (const [who, path] of [["clerk1", "/api/v1/cases?view=worklist"], ["sup1", "/api/v1/supervision/board"], ["sup1", "/api/v1/cases?view=supervision&filter=open"]])
      check((await (await crew.as(who)).read(path)) !== null, path);
    equal((await view(citizen, made.id)).status, "received");
    const due = await run(["due", "--json", "--region", "690102", "--from", "2027-03-01T09:00", "--limit", "5wd"], { env });
    equal([due.code, JSON.parse(due.stdout).unknown_year], [1, true]);
  } finally {
    await server.stop();
  }
}

export async function dates(crew_of) {
  await test("the demo's test clock begins on its own day, also in March 2027", () => demo_day(crew_of), 90_000);
  await test("March 2027 without a test clock: it starts, guesses no date and names the expired letter", () => a_year_without_a_table(crew_of), 90_000);
}
