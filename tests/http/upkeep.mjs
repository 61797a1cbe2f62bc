// What the server keeps in order by itself, and what its operator may ask of a folder at rest.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { submit, upload, view } from "../kit/cases.mjs";
import { check, equal, includes, test } from "../kit/report.mjs";
import { Server, run } from "../kit/server.mjs";
import { refused } from "./problems.mjs";
import { until } from "./life.mjs";

const path_of = (server, address) => join(server.data, "files", address.slice(0, 2), address);

// The day that passes: uploads are dated by the system's clock.
async function age_uploads(server) {
  const aged = await run([join(server.data, "identity/accounts.db"), "UPDATE upload SET at = at - 90000000000; SELECT changes()"], { program: "sqlite3" });
  equal(aged.code, 0, aged.stderr);
  check(Number(aged.stdout) >= 3, `${aged.stdout} uploads`);
}

async function orphans(crew_of) {
  const server = await new Server({ test_clock: true }).start();
  try {
    const citizen = await crew_of(server).as("吴佳音");
    const left = (await upload(citizen)).body.address;
    const drafted = (await upload(citizen)).body;
    await citizen.done("/api/v1/drafts", { item: "690102-01", guide_version: 1, situations: {}, answers: {}, step: "1",
      materials: [{ material: "M3", files: [{ ...drafted, name: "图.pdf" }], originals: 0 }] });
    const made = await submit(citizen, "690102-03");
    const named = made.materials.flatMap((m) => m.files).map((f) => f.address)[0];
    equal((await server.stop()).code, 0);
    await age_uploads(server);
    await server.start();
    await until(() => !existsSync(path_of(server, left)), "the orphan is removed");
    check(existsSync(path_of(server, drafted.address)), "a draft's file was removed");
    check(existsSync(path_of(server, named)), "a case's file was removed");
    const again = await crew_of(server).as("吴佳音");
    refused(await again.get(`/api/v1/files/${left}`), 404, "not_found");
    equal((await again.get(`/api/v1/files/${named}?case=${made.id}`)).status, 200);
  } finally {
    await server.stop();
  }
}

async function rotation(crew_of) {
  const server = await new Server({ test_clock: true }).start();
  const master = () => readFileSync(join(server.data, "keys/master.key")).toString("hex");
  try {
    const made = await submit(await crew_of(server).as("吴佳音"), "690102-03");
    const file = made.materials.flatMap((m) => m.files)[0].address;
    const busy = await run(["keys", "rotate", "--data", server.data], { ms: 20_000 });
    equal(busy.code, 2, "while a server has the folder open");
    equal((await server.stop()).code, 0);
    const before = master();
    const done = await run(["keys", "rotate", "--data", server.data], { ms: 20_000 });
    equal(done.code, 0, done.stdout + done.stderr);
    includes(done.stdout, "换好了", "the report");
    check(master() !== before, "the master key is the same");
    check(!existsSync(join(server.data, "keys/master.key.next")), "the next key was left behind");
    await server.start();
    const citizen = await crew_of(server).as("吴佳音");
    equal((await view(citizen, made.id)).applicant.name, "吴佳音");
    equal((await citizen.get(`/api/v1/files/${file}?case=${made.id}`)).status, 200);
  } finally {
    await server.stop();
  }
  equal((await run(["keys", "rotate", "--data", join(server.data, "none")], { ms: 20_000 })).code, 2, "a folder without keys");
}

export async function upkeep(crew_of) {
  await test("uploads nobody handed in are removed after a day, drafts' and cases' are kept", () => orphans(crew_of), 90_000);
  await test("banshi keys rotate: everything opens with the new master key", () => rotation(crew_of), 90_000);
}
