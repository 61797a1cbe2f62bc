// kill -9 at random under load, again and again on one data folder: nothing acknowledged is lost, nothing is done twice.
//   node tests/crash/run.mjs [--rounds N] [--seed S]
import { join } from "node:path";
import { Crew } from "../kit/client.mjs";
import { check, equal, finish, sleep, test } from "../kit/report.mjs";
import { Server, run } from "../kit/server.mjs";
import { until } from "../http/life.mjs";
import { Worker, send_command } from "./load.mjs";

const option = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at > 0 ? Number(process.argv[at + 1]) : otherwise; };
const rounds = option("rounds", 50);
const seed = option("seed", Math.floor(Math.random() * 2 ** 31));
console.log(`rounds ${rounds}, seed ${seed}`);

// mulberry32
let state = seed >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const citizens = ["林晓禾", "吴佳音", "郑博文", "赵倩", "马俊", "许安", "沈若溪", "王喆镕"];
const server = new Server({ test_clock: true });
const everything = [];
let unanswered = 0;
const workers = [];

async function hire() {
  const crew = new Crew(server);
  for (const name of citizens) workers.push(new Worker(await crew.as(name), await crew.as("exam1"), name, null, random));
  for (const worker of workers) await worker.template("690102-01");
}

// The server has a new port after each start; the sessions live on.
async function start() {
  await server.start();
  for (const worker of workers) for (const client of [worker.citizen, worker.clerk]) client.origin = server.origin;
}

async function load() {
  const log = [];
  for (const worker of workers) worker.log = log;
  const all = workers.map((worker) => worker.work());
  await sleep(300 + random() * 500);
  await server.kill();
  await Promise.all(all);
  return log;
}

async function intact() {
  const out = await run(["verify", "--data", server.data, "--json"]);
  equal(out.code, 0, out.stdout + out.stderr);
}

async function acknowledged_are_there(log) {
  const newest = new Map();
  for (const sent of log) if (sent.state === "done") newest.set(sent.answer.id, Math.max(newest.get(sent.answer.id) ?? 0, sent.answer.version));
  const clerk = workers[0].clerk;
  await Promise.all([...newest].map(async ([id, version]) => {
    const answer = await clerk.get(`/api/v1/cases/${id}`);
    equal(answer.status, 200, `an acknowledged case ${id}: ${answer.text.slice(0, 200)}`);
    check(answer.body.version >= version, `case ${id} stands at ${answer.body.version}, acknowledged was ${version}`);
    check(answer.body.number !== "", `case ${id} has no number`);
  }));
}

async function repeat_unanswered(log) {
  for (const sent of log.filter((one) => one.state === "sent")) {
    const first = await send_command(sent);
    check(first.status < 300, `repeated ${sent.path}: ${first.status} ${first.text.slice(0, 300)}`);
    const again = await sent.client.post(sent.path, sent.body, { key: sent.key, version: sent.version });
    equal([again.status < 300, again.body.id], [true, first.body.id], "the third time");
    check(again.body.version <= first.body.version + 3, `versions ${first.body.version} and ${again.body.version}`);
    workers.find((w) => w.citizen === sent.client || w.open.some((c) => c.id === first.body.id))?.learn(again.body);
  }
  const answered = log.filter((one) => one.state === "done");
  const one = answered[Math.floor(random() * answered.length)];
  if (one) equal((await one.client.post(one.path, one.body, { key: one.key, version: one.version })).body.id, one.answer.id, "an acknowledged command repeated");
}

async function files_are_there(log) {
  for (const sent of log.filter((one) => one.file && one.state === "done")) {
    const back = await sent.client.get(`/api/v1/files/${sent.file.address}?case=${sent.answer.id}`);
    equal([back.status, back.bytes.length], [200, sent.file.size], "a file that a case names");
  }
}

async function round() {
  const log = await load();
  everything.push(...log);
  unanswered += log.filter((sent) => sent.state === "sent").length;
  await intact();
  await start();
  await acknowledged_are_there(log);
  await repeat_unanswered(log);
  await files_are_there(log);
  check(log.some((sent) => sent.state === "done"), "nothing was acknowledged in this round");
}

async function rows(sql) {
  const out = await run(["-json", join(server.data, "log.db"), sql], { program: "sqlite3" });
  equal(out.code, 0, out.stderr);
  return out.stdout.trim() === "" ? [] : JSON.parse(out.stdout);
}

// Over all rounds: the log holds each key once, each submission once, and numbers without a gap.
async function once_each() {
  equal(await rows("SELECT key, count(*) AS n FROM log WHERE key IS NOT NULL GROUP BY key HAVING n > 1"), [], "keys twice");
  const keys = new Set((await rows("SELECT key FROM log WHERE key IS NOT NULL")).map((row) => row.key.split(" ").pop()));
  const done = everything.filter((sent) => sent.state === "done");
  equal(done.filter((sent) => !keys.has(sent.key)).map((sent) => sent.path).slice(0, 5), [], "acknowledged but not in the log");
  equal(everything.filter((sent) => sent.state === "refused" && keys.has(sent.key)).length, 0, "refused but in the log");
  const submitted = done.filter((sent) => sent.path === "/api/v1/cases").length;
  const [{ received }] = await rows("SELECT count(*) AS received FROM log WHERE type = 'case_received'");
  equal(received, submitted, "cases in the log against submissions sent");
}

async function numbers() {
  const count = async () => (await rows("SELECT (SELECT count(*) FROM log WHERE type = 'case_received') - (SELECT count(*) FROM log WHERE type = 'case_numbered') AS missing"))[0].missing;
  await until(async () => (await count()) === 0, "every case has its number", 10_000);
  const given = (await rows("SELECT json_extract(body, '$.number') AS number FROM log WHERE type = 'case_numbered'")).map((row) => row.number);
  equal(given.length, new Set(given).size, "numbers twice");
  const entered = await rows("SELECT stream, count(*) AS n, max(version) AS top, count(DISTINCT json_extract(body, '$.subject') || ' ' || json_extract(body, '$.notice')) AS subjects FROM log WHERE type = 'number_entered' GROUP BY stream");
  for (const register of entered) equal([register.n, register.subjects], [register.top, register.top], register.stream);
}

async function whole() {
  try {
    const begun = Date.now();
    if (!(await test("start and log in", async () => { await server.start(); await hire(); }, 120_000))) return;
    for (let n = 1; n <= rounds; n += 1) if (!(await test(`round ${n}`, round))) break;
    await test("over all rounds each command once", once_each);
    await test("numbers are unique and without gaps", numbers);
    await test("stop, verify", async () => { equal((await server.stop()).code, 0); await intact(); });
    const done = everything.filter((sent) => sent.state === "done").length;
    console.log(`${everything.length} commands, ${done} done in the end, ${unanswered} of them cut off, ${Math.round((Date.now() - begun) / 1000)} s`);
  } finally {
    if (server.child && !server.ended) await server.kill();
  }
}

await whole();
finish();
