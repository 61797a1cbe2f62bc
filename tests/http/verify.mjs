// The server walks its own log and says what it found.
import { check, equal, test } from "../kit/report.mjs";
import { Server, run } from "../kit/server.mjs";
import { refused } from "./problems.mjs";
import { until } from "./life.mjs";

const walked = (client) => until(async () => {
  const found = await client.read("/api/v1/verify");
  return found.known ? found : null;
}, "the log has been walked", 20_000);

async function intact(crew) {
  const found = await walked(await crew.as("sup1"));
  equal([found.ok, found.findings, found.places.length], [true, 0, 0]);
  check(found.events > 1000, `${found.events} events`);
  check(/^2026-09-16T10:0/.test(found.at), `walked at ${found.at}`);
  refused(await (await crew.as("吴佳音")).get("/api/v1/verify"), 403, "wrong_role");
}

async function altered(crew_of) {
  const server = await new Server({ test_clock: true }).start();
  try {
    equal((await server.stop()).code, 0);
    const changed = await run([`${server.data}/log.db`, "UPDATE log SET recorded_at = recorded_at + 1 WHERE row = 7; SELECT stream FROM log WHERE row = 7"], { program: "sqlite3" });
    equal(changed.code, 0, changed.stderr);
    await server.start();
    const found = await walked(await crew_of(server).as("sup1"));
    equal(found.ok, false);
    check(found.findings > 0 && /[\u4e00-\u9fff]/.test(found.first_finding), JSON.stringify(found));
    const place = found.places.find((p) => p.row === 7);
    equal([place?.code, place?.stream], ["record_altered", changed.stdout.trim()]);
  } finally {
    await server.stop();
  }
}

export async function verify(crew, crew_of) {
  await test("GET /verify tells what the walk through the log found, and when", () => intact(crew));
  await test("GET /verify names the place that was altered while the server was off", () => altered(crew_of));
}
