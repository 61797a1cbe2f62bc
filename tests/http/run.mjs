// Black box: the real binary, through HTTP and the command line. `node tests/http/run.mjs`; ONLY=words runs some.
import { grant } from "../kit/cases.mjs";
import { Crew } from "../kit/client.mjs";
import { check, finish, test } from "../kit/report.mjs";
import { Server } from "../kit/server.mjs";
import { bad_input } from "./bad_input.mjs";
import { clock } from "./clock.mjs";
import { commands } from "./commands.mjs";
import { dates } from "./dates.mjs";
import { edges, silent_log } from "./edges.mjs";
import { life } from "./life.mjs";
import { governance } from "./governance.mjs";
import { lint, lint_by_upload } from "./lint.mjs";
import { lists } from "./lists.mjs";
import { studio } from "./studio.mjs";
import { outputs_of } from "./outputs.mjs";
import { tables } from "./tables.mjs";
import { then } from "./then.mjs";
import { upkeep } from "./upkeep.mjs";
import { verify } from "./verify.mjs";

const crew_of = (server) => new Crew(server);

await commands();
await lint();
const server = new Server({ test_clock: true });
const started = await test("--demo on an empty folder is ready in 10 s", async () => {
  await server.start({ ms: 60_000 });
  check(server.ready_ms <= 10_000, `${server.ready_ms} ms`);
});
if (started || server.origin) {
  const crew = crew_of(server);
  await verify(crew, crew_of);
  await life(crew, server);
  await then(crew, grant);
  await studio(crew, crew_of);
  await lint_by_upload(crew, server);
  await tables(crew);
  await lists(crew);
  await bad_input(crew);
  await outputs_of(server);
  await edges(crew, server, crew_of);
  await governance(crew, server);
  await clock(crew, crew_of);
  await dates(crew_of);
  await upkeep(crew_of);
  await silent_log(server);
  await test("SIGTERM ends with 0", async () => check((await server.stop()).code === 0, JSON.stringify(server.ended)));
}
finish();
