// The server as a web server: documents, headers, caching, lists, TLS, stopping, what it writes to its log.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import zlib from "node:zlib";
import { Client, send } from "../kit/client.mjs";
import { submission, submit, view } from "../kit/cases.mjs";
import { until } from "./life.mjs";
import { persons } from "../kit/people.mjs";
import { check, equal, includes, test } from "../kit/report.mjs";
import { Server, root, run, temp_folder } from "../kit/server.mjs";

const used = ["GET /api/v1/portal", "GET /api/v1/items", "GET /api/v1/guides/{item}", "POST /api/v1/guides/{item}/materials", "POST /api/v1/tracking",
  "GET /api/v1/acts", "GET /api/v1/halls", "GET /api/v1/agencies", "GET /api/v1/regions", "GET /api/v1/policies", "GET /api/v1/calendars", "GET /api/v1/due",
  "GET /api/v1/session", "POST /api/v1/session", "DELETE /api/v1/session", "GET /api/v1/drafts", "POST /api/v1/drafts", "PUT /api/v1/drafts/{id}",
  "POST /api/v1/files", "GET /api/v1/files/{address}", "GET /api/v1/prefill", "POST /api/v1/cases", "GET /api/v1/cases", "GET /api/v1/cases/{id}",
  "GET /api/v1/cases/{id}/history", "POST /api/v1/cases/{id}/rating", "GET /api/v1/access", "POST /api/v1/persons/look_up", "GET /api/v1/guides",
  "POST /api/v1/guides/check", "POST /api/v1/guides/publish", "GET /api/v1/guides/{item}/source", "GET /api/v1/supervision/board",
  "GET /api/v1/supervision/events", "POST /api/v1/test_clock", "GET /api/v1/verify", "GET /healthz", "GET /readyz", "GET /metrics"];

function references_of(value, found = new Set()) {
  if (value && typeof value === "object") for (const [name, part] of Object.entries(value)) name === "$ref" ? found.add(part) : references_of(part, found);
  return found;
}

async function openapi(server) {
  const answer = await send(`${server.origin}/api/openapi.json`);
  equal(answer.status, 200);
  const document = answer.body;
  check(/^3\.1\./.test(document.openapi), `openapi ${document.openapi}`);
  const shape = (path) => path.replace(/\{[^}]+\}/g, "{}");
  const there = new Set(Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m.toUpperCase()} ${shape(path)}`)));
  equal(used.filter((route) => !there.has(shape(route))), [], "routes that the document lacks");
  const acts = [...there].filter((route) => route.startsWith("POST /api/v1/cases/{}/acts/"));
  check(acts.length > 0, "no acts in the document");
  for (const reference of references_of(document)) {
    const found = reference.slice(2).split("/").reduce((at, part) => at?.[part.replaceAll("~1", "/").replaceAll("~0", "~")], document);
    check(found !== undefined, `${reference} leads nowhere`);
  }
  const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((m) => m.operationId)).filter(Boolean);
  equal(ids.length, new Set(ids).size, "operation ids");
}

async function caching(server) {
  const url = `${server.origin}/api/v1/guides/690102-01`;
  const first = await send(url);
  check(first.headers.etag, "a guide has no ETag");
  const second = await send(url, { headers: { "If-None-Match": first.headers.etag } });
  equal([second.status, second.bytes.length], [304, 0]);
  equal((await send(url, { headers: { "If-None-Match": '"other"' } })).status, 200);
}

async function statics(server) {
  const home = await send(`${server.origin}/`);
  equal(home.status, 200);
  includes(home.text, "<html", "the home page");
  const script = /(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/.exec(home.text)?.[1];
  check(script, "the home page names no asset");
  const plain = await send(server.origin + script);
  for (const [coding, decode] of [["br", zlib.brotliDecompressSync], ["gzip", zlib.gunzipSync]]) {
    const answer = await send(server.origin + script, { headers: { "Accept-Encoding": coding } });
    equal(answer.headers["content-encoding"], coding);
    check(decode(answer.bytes).equals(plain.bytes), `${coding} is another file`);
    includes(answer.headers.vary ?? "", "Accept-Encoding", "Vary");
  }
  includes(plain.headers["cache-control"], "immutable", "Cache-Control of an asset");
  equal((await send(server.origin + script, { headers: { "If-None-Match": plain.headers.etag } })).status, 304);
  equal((await send(`${server.origin}/items/690102-01`)).status, 200, "a page of the browser's router");
  const sneaky = await raw_request(server, "GET /../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  check(!sneaky.includes("root:"), "a file outside the folder was served");
}

async function raw_request(server, text) {
  const { connect } = await import("node:net");
  return new Promise((resolve, reject) => {
    let all = "";
    const socket = connect(Number(server.port), "127.0.0.1", () => socket.write(text));
    socket.setTimeout(5000, () => socket.destroy());
    socket.on("data", (bytes) => { all += bytes; });
    socket.on("close", () => resolve(all));
    socket.on("error", reject);
  });
}

async function headers(server) {
  for (const path of ["/", "/api/v1/portal", "/api/v1/nothing"]) {
    const { headers: found } = await send(server.origin + path);
    equal(found["x-content-type-options"], "nosniff", path);
    check(found["referrer-policy"], `${path}: no Referrer-Policy`);
    includes(found["content-security-policy"] ?? "", "default-src", `${path}: Content-Security-Policy`);
    check(!/unsafe-eval|script-src[^;]*unsafe-inline/.test(found["content-security-policy"]), `${path}: CSP allows scripts`);
    check(/frame-ancestors/.test(found["content-security-policy"]) || found["x-frame-options"], `${path}: may be framed`);
  }
}

async function health(server) {
  equal((await send(`${server.origin}/healthz`)).status, 200);
  equal((await send(`${server.origin}/readyz`)).status, 200);
  const metrics = await send(`${server.origin}/metrics`);
  equal(metrics.status, 200);
  check(/^[a-z_]+(\{[^}]*\})? \d/m.test(metrics.text), `metrics: ${metrics.text.slice(0, 200)}`);
  const docs = await send(`${server.origin}/api/docs`);
  equal(docs.status, 200);
  check(!/(src|href)="https?:/.test(docs.text), "the API page loads something from elsewhere");
  equal((await raw_request(server, "GARBAGE\r\n\r\n")).slice(0, 12), "HTTP/1.1 400");
}

// Every page of a list: no row twice, none left out.
async function walk(client, path) {
  const seen = [];
  let cursor = null;
  do {
    const page = await client.read(`${path}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    seen.push(...page.items);
    cursor = page.next;
  } while (cursor && seen.length < 5000);
  return seen;
}

async function pages(crew) {
  const citizen = await crew.as("赵倩");
  const mine = [];
  for (let i = 0; i < 23; i += 1) mine.push((await citizen.done("/api/v1/cases", await submission(citizen, "690102-01", { who: "赵倩" }))).id);
  const clerk = await crew.as("clerk1");
  for (const limit of [1, 7, 20]) {
    const ids = (await walk(clerk, `/api/v1/cases?view=worklist&stage=acceptance&limit=${limit}`)).map((row) => row.id);
    equal(ids.length, new Set(ids).size, `rows twice at limit ${limit}`);
    equal(mine.filter((id) => !ids.includes(id)), [], `rows lost at limit ${limit}`);
  }
  const slack = (await walk(clerk, "/api/v1/cases?view=worklist&stage=acceptance&limit=10")).filter((row) => row.clock?.slack_minutes !== null && row.clock?.slack_minutes !== undefined).map((row) => row.clock.slack_minutes);
  equal(slack, [...slack].sort((a, b) => a - b), "order by slack");
  const own = (await walk(citizen, "/api/v1/cases?view=mine&limit=5")).map((row) => row.id);
  equal([...own].sort(), [...mine].sort());
  const items = await walk(citizen, "/api/v1/items?limit=100");
  check(items.length > 1000, `${items.length} items`);
  const names = items.map((row) => row.item ?? row.code);
  equal(names.length, new Set(names).size, "items twice");
}

async function search(server) {
  const client = new Client(server.origin);
  for (const words of ["个体工商户", "开小店执照", "办个体营业执照"]) {
    const found = await client.read(`/api/v1/items?q=${encodeURIComponent(words)}`);
    equal(found.items[0]?.item, "690102-01", words);
  }
  equal((await client.read(`/api/v1/items?q=${encodeURIComponent("没有这样的事情啊啊")}`)).items.length, 0);
}

async function masked(crew) {
  const citizen = await crew.as("古丽娜·阿不都");
  const made = await submit(citizen, "690102-01", { who: "古丽娜·阿不都" });
  const list = await (await crew.as("clerk1")).get("/api/v1/cases?view=worklist&stage=acceptance&limit=100");
  check(!list.text.includes("古丽娜·阿不都"), "a list shows a whole name");
  check(!list.text.includes("690102199511230666"), "a list shows an id number");
  const shown = await citizen.get(`/api/v1/cases/${made.id}`);
  check(!JSON.stringify(shown.body.applicant).includes("690102199511230666"), "the applicant's id number is not masked");
  const track = await until(async () => {
    const answer = await new Client(citizen.origin).post("/api/v1/tracking", { code: made.tracking_code }, { key: null });
    return answer.status === 200 && answer;
  }, "the tracking code is found");
  check(!track.text.includes("古丽娜"), "the tracking page shows a name");
  equal((await view(await crew.as("clerk1"), made.id)).applicant.name, "古丽娜·阿不都", "an officer sees the whole name");
}

function catalog_text() {
  const folder = join(root, "catalog");
  return readdirSync(folder, { recursive: true }).filter((name) => /\.(yaml|tsv)$/.test(name) && !name.startsWith("demo"))
    .map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}

export async function silent_log(server) {
  await test("no personal data in anything the server wrote", async () => {
    const log = server.log();
    for (const one of persons)
      for (const secret of [one.name, one.id_number, one.phone])
        check(!secret || !log.includes(secret), `the log holds ${secret}: ${log.slice(Math.max(0, log.indexOf(secret) - 200), log.indexOf(secret) + 100)}`);
    const printed = catalog_text();  // a name in a published guide is no secret
    for (const file of ["log.db", "log.db-wal"]) {
      const path = join(server.data, file);
      if (!existsSync(path)) continue;
      const bytes = readFileSync(path);
      for (const one of persons)
        for (const secret of [one.id_number, printed.includes(one.name) ? one.id_number : one.name]) check(!bytes.includes(secret), `${file} holds ${secret} in clear`);
    }
  });
}

async function tls() {
  const folder = temp_folder();
  const key = join(folder, "key.pem");
  const certificate = join(folder, "certificate.pem");
  const made = await run(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost"], { program: "openssl" });
  equal(made.code, 0, made.stderr);
  const server = await new Server({ demo: false, args: ["--certificate", certificate, "--private-key", key] }).start();
  try {
    equal(server.scheme, "https");
    const answer = await send(`${server.origin}/readyz`);
    equal(answer.status, 200);
    includes(answer.headers["strict-transport-security"] ?? "", "max-age", "Strict-Transport-Security");
  } finally {
    await server.stop();
  }
  writeFileSync(key, "nonsense");
  const broken = await run(["serve", "--data", temp_folder(), "--listen", "127.0.0.1:0", "--certificate", certificate, "--private-key", key], { ms: 20_000 });
  equal(broken.code, 2, "exit code with a broken key");
  check(/[\u4e00-\u9fff]/.test(broken.stderr), broken.stderr);
}

async function graceful(crew_of) {
  const server = await new Server().start();
  const crew = crew_of(server);
  const citizen = await crew.as("吴佳音");
  const body = await submission(citizen, "690102-01");
  const flying = Array.from({ length: 20 }, () => citizen.post("/api/v1/cases", body).catch((error) => ({ status: 0, error })));
  await new Promise((resolve) => { setTimeout(resolve, 5); });
  const begun = Date.now();
  const stopping = server.stop();
  const answers = await Promise.all(flying);
  const ended = await stopping;
  equal(ended, { code: 0, signal: null }, `after ${Date.now() - begun} ms`);
  const done = answers.filter((a) => a.status === 201);
  check(answers.every((a) => [0, 201, 503].includes(a.status)), JSON.stringify(answers.map((a) => a.status)));
  await server.start();
  try {
    const mine = (await (await crew_of(server).as("吴佳音")).read("/api/v1/cases?view=mine&limit=100")).items.map((row) => row.id);
    for (const answer of done) check(mine.includes(answer.body.id), "an answered case is gone after a stop");
  } finally {
    await server.stop();
  }
}

async function second_server(server) {
  const other = await run(["serve", "--data", server.data, "--listen", "127.0.0.1:0"], { ms: 20_000 });
  equal(other.code, 2, "a second server on the folder");
  check(/[\u4e00-\u9fff]/.test(other.stderr), other.stderr);
}

async function live_board(crew) {
  const supervisor = await crew.as("sup1");
  const board = await supervisor.read("/api/v1/supervision/board");
  check(Number.isInteger(board.counts.open) && board.counts.open > 0, JSON.stringify(board.counts));
  const { get } = await import("node:http");
  const heard = new Promise((resolve, reject) => {
    const request = get(`${supervisor.origin}/api/v1/supervision/events`, { headers: { Cookie: supervisor.cookie }, agent: false }, (response) => {
      response.on("data", (bytes) => { if (String(bytes).includes("event: changed")) { resolve(String(bytes)); request.destroy(); } });
    });
    request.on("error", reject);
    setTimeout(() => { request.destroy(); reject(new Error("no event in 10 s")); }, 10_000).unref();
  });
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  await submit(await crew.as("吴佳音"), "690102-01");
  await heard;
}

export async function edges(crew, server, crew_of) {
  await test("openapi.json is whole and lists every route", () => openapi(server));
  await test("a guide has an ETag and answers 304", () => caching(server));
  await test("static files: gzip, br, 304, nothing outside the folder", () => statics(server));
  await test("security headers everywhere", () => headers(server));
  await test("healthz, readyz, metrics, docs", () => health(server));
  await test("search finds by name and by everyday words", () => search(server));
  await test("lists page without loss or doubles, least slack first", () => pages(crew));
  await test("lists and tracking hide who it is", () => masked(crew));
  await test("the board counts and tells of changes", () => live_board(crew));
  await test("a second server on the same folder is refused", () => second_server(server));
  await test("TLS from a certificate file", () => tls());
  await test("a stop finishes what is under way", () => graceful(crew_of));
}
