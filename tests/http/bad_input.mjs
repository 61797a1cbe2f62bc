// Every bad input of the list: a clear refusal and nothing half-written.
import { randomUUID } from "node:crypto";
import http from "node:http";
import { accept, act, rate, submission, submit, upload, view } from "../kit/cases.mjs";
import { pdf } from "../kit/forms.mjs";
import { Client } from "../kit/client.mjs";
import { check, equal, includes, test } from "../kit/report.mjs";
import { until } from "./life.mjs";
import { nothing_opened, refused, untouched } from "./problems.mjs";

const item = "690102-01";
const cases = "/api/v1/cases";

// A submission with one thing wrong.
function wrong_submission(crew, name, change, status, code, pointer) {
  return test(`refused: ${name}`, async () => {
    const citizen = await crew.as("吴佳音");
    const body = await submission(citizen, item);
    const sent = (await change(body, citizen)) ?? body;
    const problem = await nothing_opened(citizen, async () => refused(await citizen.post(cases, sent), status, code));
    if (!pointer) return;
    const pointers = [problem.pointer, ...(problem.problems ?? []).map((p) => p.pointer)];
    check(pointers.some((p) => p?.includes(pointer)), `pointers ${JSON.stringify(pointers)}, wanted ${pointer}`);
    for (const line of problem.problems ?? []) check(/[\u4e00-\u9fff]/.test(line.message), `message ${line.message}`);
  });
}

async function submissions(crew) {
  await wrong_submission(crew, "unknown item", (b) => { b.item = "690102-99"; }, 404, "item_not_published");
  await wrong_submission(crew, "unpublished version", (b) => { b.guide_version = 77; }, 409, "guide_changed", "/guide_version");
  await wrong_submission(crew, "missing required answer", (b) => { delete b.answers["premises.address"]; }, 422, ["form_incomplete", "invalid_body"], "premises.address");
  await wrong_submission(crew, "wrong check digit", (b) => { b.answers["applicant.id_number"] = "690102199702050845"; }, 422, undefined, "applicant.id_number");
  await wrong_submission(crew, "answer of the wrong type", (b) => { b.answers["premises.area"] = "二十八"; b.answers["entity.scope"] = "理发"; }, 422, undefined, "entity.scope");
  await wrong_submission(crew, "a field that the form does not ask", (b) => { b.answers["applicant.shoe_size"] = 42; }, 422, undefined, "applicant.shoe_size");
  await wrong_submission(crew, "unknown situation", (b) => { b.situations.place = "moon"; }, 422, "situation_unknown", "/situations/place");
  await wrong_submission(crew, "a material not in the guide", async (b, citizen) => {
    b.materials.push({ material: "M99", files: [{ ...(await upload(citizen)).body, name: "多余.pdf" }], originals: 0 });
  }, 422, "material_not_in_guide", "M99");
  await wrong_submission(crew, "a file that was never uploaded", (b) => {
    b.materials.push({ material: "M3", files: [{ address: "ab".repeat(32), name: "x.pdf", type: "application/pdf", size: 12 }], originals: 0 });
  }, 422, "file_not_found");
  await wrong_submission(crew, "missing required material", (b) => { b.situations.agent = "agent"; Object.assign(b.answers, {
    "agent.name": "郑博文", "agent.id_number": "690102198308110912", "agent.phone": "16900000187", "agent.relation": "entrusted" }); },
  422, "materials_missing", "/materials/M5");
  await wrong_submission(crew, "an unknown member", (b) => { b.surprise = 1; }, 422, undefined, "/surprise");
  await wrong_submission(crew, "a channel that is not offered", (b) => { b.channel = "telepathy"; }, 422, undefined, "/channel");
  await wrong_submission(crew, "broken JSON", () => '{"item": "690102-01", ', 400, "broken_json");
  await wrong_submission(crew, "JSON that is not UTF-8", () => Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, "broken_json");
  await wrong_submission(crew, "a thousand brackets", () => `${"[".repeat(1000)}${"]".repeat(1000)}`, 400, ["too_deep", "broken_json"]);
}

async function keys(crew) {
  const citizen = await crew.as("吴佳音");
  await test("refused: no idempotency key", async () =>
    nothing_opened(citizen, async () => refused(await citizen.post(cases, await submission(citizen, item), { key: null }), 400, "idempotency_key_missing")));
  await test("the same key and body gives the same case; another body is refused", async () => {
    const key = randomUUID();
    const body = await submission(citizen, item);
    const first = await citizen.post(cases, body, { key });
    equal(first.status, 201, first.text.slice(0, 200));
    const second = await citizen.post(cases, body, { key });
    equal([second.status < 300, second.body.id, second.body.number], [true, first.body.id, first.body.number]);
    refused(await citizen.post(cases, { ...body, insist: true }, { key }), 422, "idempotency_key_reused");
    const found = () => citizen.read(`${cases}?view=mine&limit=100`).then((list) => list.items.filter((row) => row.id === first.body.id));
    await until(async () => (await found()).length > 0, "the case stands in the list");
    equal((await found()).length, 1);
  });
  await test("the same key of two people is two keys", async () => {
    const key = randomUUID();
    const other = await crew.as("林晓禾");
    const first = await citizen.done(cases, await submission(citizen, item), { key });
    const second = await other.done(cases, await submission(other, item, { who: "林晓禾" }), { key });
    check(first.id !== second.id, "one case for two people");
  });
  await test("twenty at once with one key open one case", async () => {
    const key = randomUUID();
    const body = await submission(citizen, item);
    const answers = await Promise.all(Array.from({ length: 20 }, () => citizen.post(cases, body, { key })));
    equal(new Set(answers.map((a) => a.body.id)).size, 1, JSON.stringify(answers.map((a) => a.status)));
  });
}

async function rights(crew) {
  const citizen = await crew.as("吴佳音");
  const clerk = await crew.as("clerk1");
  const made = await submit(citizen, item);
  const act_path = (name) => `${cases}/${made.id}/acts/${name}`;
  const refuse_act = (name, who, does, body, status, code, how = {}) => test(`refused: ${name}`, async () => {
    const client = await crew.as(who);
    await untouched(clerk, made.id, async (before) => refused(await client.post(act_path(does), body, { version: before.version, ...how }), status, code));
  });
  await refuse_act("an act by the wrong role", "pick1", "accept", {}, 403, "wrong_role");
  await refuse_act("an act of the clerk by the applicant", "吴佳音", "accept", {}, 403, "wrong_role");
  await refuse_act("an act by another agency", "yl1", "accept", {}, 403, ["wrong_agency", "no_delegation"]);
  await refuse_act("an act without a letter of delegation", "clerk2", "accept", {}, 403);
  await refuse_act("an act out of order", "market1", "decide", { result: "registered", reason: "", basis: "" }, 409, "act_not_allowed");
  await refuse_act("an unknown act", "clerk1", "fly", {}, 404);
  await refuse_act("a step that is not in the guide", "exam1", "begin_special", { step: "hearing", note: "" }, 409);
  await refuse_act("a material not in the guide at the check", "clerk1", "check_material", { material: "M77", result: "ok", points: [], note: "" }, 422, "material_not_in_guide");
  await refuse_act("a check point not in the line", "clerk1", "check_material", { material: "M3", result: "not_in_form", points: ["P9"], note: "" }, 422, "point_not_in_line");
  await refuse_act("an act with broken JSON", "clerk1", "check_material", "{", 400, "broken_json");
  await refuse_act("an act on a wrong version", "clerk1", "accept", {}, 412, "version_conflict", { version: 9999 });
  await refuse_act("an act without If-Match", "clerk1", "accept", {}, 428, "if_match_missing", { version: undefined });
  await refuse_act("an act without a key", "clerk1", "accept", {}, 400, "idempotency_key_missing", { key: null });
  await refuse_act("a write without the CSRF token", "clerk1", "accept", {}, 403, "csrf_missing", { headers: { "X-CSRF-Token": undefined } });
  await refuse_act("a write from another site", "clerk1", "accept", {}, 403, "bad_origin", { headers: { Origin: "https://example.org" } });
  await refuse_act("a body that says it is text", "clerk1", "check_material", { material: "M3", result: "ok", points: [], note: "" }, 415, "unsupported_media_type", { type: "text/plain" });
  await refuse_act("a rating before the result", "吴佳音", "rate", {}, 404);
  await test("refused: rating an open case", async () => refused(await rate(citizen, made.id), 409, ["act_not_allowed"]));
  await test("a foreign case is not found", async () => {
    const other = await crew.as("林晓禾");
    refused(await other.get(`${cases}/${made.id}`), 404);
    refused(await other.post(act_path("withdraw_application"), { reason: "不办了" }, { version: made.version }), 404);
    refused(await other.get(`${cases}/${made.id}/history`), 404);
  });
  await test("nobody logged in: 401", async () => {
    const stranger = new Client(citizen.origin);
    refused(await stranger.get(`${cases}/${made.id}`), 401, "login_required");
    refused(await stranger.get(`${cases}?view=worklist`), 401, "login_required");
    refused(await stranger.post(cases, await submission(citizen, item)), 401, "login_required");
  });
  await test("a citizen sees no worklist, no board and publishes nothing", async () => {
    refused(await citizen.get(`${cases}?view=worklist`), 403);
    refused(await citizen.get("/api/v1/supervision/board"), 403, "wrong_role");
    refused(await citizen.post("/api/v1/guides/publish", { yaml: "item: x" }), 403, "wrong_role");
    refused(await citizen.post("/api/v1/persons/look_up", { id_number: "690102198308110912", name: "郑博文", phone: "" }), 403, "wrong_role");
  });
  await test("the administrator sees no case", async () => {
    const admin = await crew.as("admin1");
    check([403, 404].includes((await admin.get(`${cases}/${made.id}`)).status), "the administrator opened a case");
  });
  await test("refused: unknown case, notice, guide, version, tracking code, file", async () => {
    refused(await citizen.get(`${cases}/${"0".repeat(26)}`), 404);
    refused(await citizen.get(`${cases}/${made.id}/notices/999`), 404);
    refused(await citizen.get("/api/v1/guides/690102-99"), 404);
    refused(await citizen.get(`/api/v1/guides/${item}?version=77`), 404);
    refused(await citizen.post("/api/v1/tracking", { code: "690102-AAAA-AAAA" }), 404);
    refused(await citizen.get(`/api/v1/files/${"ab".repeat(32)}`), [404, 422].find(() => true));
    refused(await citizen.get("/api/v1/nothing_here"), 404, "not_found");
    refused(await citizen.write("PATCH", cases, {}), 405, "method_not_allowed");
  });
  await test("refused: a bad cursor", async () => refused(await citizen.get(`${cases}?view=mine&cursor=zzz`), 422, "bad_cursor"));
  await test("a case is shown anew to whoever asks, never from a cache", async () => {
    const first = await citizen.get(`${cases}/${made.id}`);
    equal((await citizen.get(`${cases}/${made.id}`, { "If-None-Match": first.headers.etag })).status, 200);
    includes(first.headers["cache-control"], "no-store", "Cache-Control");
  });
  await test("two officers at once: one acts, the other is told", async () => {
    const shown = await view(clerk, made.id);
    const body = { material: shown.materials[0].key, result: "ok", points: [], note: "" };
    const answers = await Promise.all([1, 2, 3, 4].map(() => clerk.post(act_path("check_material"), body, { version: shown.version })));
    const codes = answers.map((a) => a.status).sort();
    equal(codes, [200, 412, 412, 412]);
  });
  await act(citizen, made.id, "withdraw_application", { reason: "测试结束" });
}

// The list: besides code and sentence, the law it rests on and the place it speaks of.
async function with_basis(crew) {
  const citizen = await crew.as("吴佳音");
  const based = (name, change, code, law, pointer) => test(`the refusal names its basis: ${name}`, async () => {
    const body = await submission(citizen, item);
    await change(body);
    const answer = await citizen.post(cases, body);
    const problem = refused(answer, answer.status, code);
    includes(problem.basis, law, "basis");
    const pointers = [problem.pointer, ...(problem.problems ?? []).map((p) => p.pointer)];
    check(pointers.some((p) => p?.startsWith(pointer)), `pointers ${JSON.stringify(pointers)}, wanted ${pointer}`);
  });
  await based("unknown item", (b) => { b.item = "690102-99"; }, "item_not_published", "第三十条", "/item");
  await based("unpublished version", (b) => { b.guide_version = 77; }, "guide_changed", "第三十条", "/guide_version");
  await based("missing required answer", (b) => { delete b.answers["premises.address"]; }, "form_incomplete", "第三十一条", "/answers/premises.address");
  await based("a material not in the guide", async (b) => b.materials.push({ material: "M99", files: [{ ...(await upload(citizen)).body, name: "多余.pdf" }], originals: 0 }),
    "material_not_in_guide", "第三十条", "/materials");
  const food = await submit(await crew.as("林晓禾"), "690102-03", { who: "林晓禾" });
  const examiner = await crew.as("exam1");
  await accept(examiner, food.id);
  await test("refused: a special step that is not in the guide, on a case that could have one", () => untouched(examiner, food.id, async (before) => {
    const problem = refused(await examiner.post(`${cases}/${food.id}/acts/begin_special`, { step: "hearing", note: "" }, { version: before.version }), 422, "step_not_in_guide");
    equal(problem.pointer, "/step");
    includes(problem.basis, "第四十五条", "basis");
  }));
  await test("refused: accepting twice, with the law and the status", () => untouched(examiner, food.id, async (before) => {
    const problem = refused(await examiner.post(`${cases}/${food.id}/acts/accept`, {}, { version: before.version }), 409, "act_not_allowed");
    includes(problem.detail, "已受理", "the status it stands in");
    includes(problem.basis, "第三十二条", "basis");
  }));
}

// A body without a declared length, sent until the server says no.
function stream_upload(client, most) {
  return new Promise((resolve, reject) => {
    const url = new URL(`${client.origin}/api/v1/files`);
    const headers = { Cookie: client.cookie, "X-CSRF-Token": client.csrf, "Idempotency-Key": randomUUID(), "Content-Type": "application/pdf", "X-File-Name": "big.pdf" };
    const chunk = Buffer.alloc(1 << 20, "x");
    let sent = 0, answer = null;
    const request = http.request(url, { method: "POST", headers, agent: false }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => { answer = { status: response.statusCode, sent, text: Buffer.concat(parts).toString() }; request.destroy(); resolve(answer); });
    });
    request.on("error", (error) => { if (!answer) reject(error); });
    const more = () => {
      if (answer || request.destroyed) return;
      if (sent >= most) { request.end(); return; }
      sent += chunk.length;
      if (request.write(chunk)) setImmediate(more); else request.once("drain", more);
    };
    request.write(pdf, more);
    setTimeout(() => { request.destroy(); reject(new Error(`no answer after ${sent} bytes`)); }, 20_000).unref();
  });
}

// Sends a declared length and no more than a little: how soon does the server say no?
function declare_upload(client, length) {
  return new Promise((resolve, reject) => {
    const url = new URL(`${client.origin}/api/v1/files`);
    const headers = { Cookie: client.cookie, "X-CSRF-Token": client.csrf, "Idempotency-Key": randomUUID(), "Content-Type": "application/pdf", "Content-Length": length, "X-File-Name": "big.pdf" };
    const begun = Date.now();
    const request = http.request(url, { method: "POST", headers, agent: false }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => { request.destroy(); resolve({ status: response.statusCode, ms: Date.now() - begun, text: Buffer.concat(parts).toString() }); });
    });
    request.on("error", reject);
    request.write(pdf);
    setTimeout(() => { request.destroy(); reject(new Error("no answer to a 200 MB upload in 8 s")); }, 8000).unref();
  });
}

async function files(crew) {
  const citizen = await crew.as("吴佳音");
  await test("a PDF is kept and comes back as it was", async () => {
    const answer = await upload(citizen);
    check(answer.status < 300, answer.text);
    equal([answer.body.type, answer.body.size], ["application/pdf", pdf.length]);
    const back = await citizen.get(`/api/v1/files/${answer.body.address}`);
    equal([back.status, back.bytes.equals(pdf)], [200, true]);
    const other = await crew.as("林晓禾");
    check([403, 404, 422].includes((await other.get(`/api/v1/files/${answer.body.address}`)).status), "a foreign file was given out");
  });
  await test("refused: a program that calls itself a PDF", async () => refused(await upload(citizen, Buffer.from("MZ\x90\0\x03\0\0\0")), 415, "file_type_unknown"));
  await test("refused: a web page that calls itself a picture", async () => refused(await upload(citizen, Buffer.from("<html><script>alert(1)</script>"), "照片.png", "image/png"), 415, "file_type_unknown"));
  await test("refused: an empty file", async () => refused(await upload(citizen, Buffer.alloc(0)), 422, "file_empty"));
  await test("refused: a type that this material does not accept", async () => {
    const zip = await upload(citizen, Buffer.from("504b0304140000000000000000000000000000000000000000000000000000", "hex"), "a.zip", "application/zip");
    if (zip.status >= 300) return refused(zip, zip.status);
    const body = await submission(citizen, item, { situations: { place: "rent" } });
    body.materials = body.materials.filter((m) => m.material !== "M3");
    body.materials.push({ material: "M3", files: [{ ...zip.body, name: "a.zip" }], originals: 0 });
    return nothing_opened(citizen, async () => refused(await citizen.post(cases, body), 422, "file_type_not_accepted"));
  });
  await test("refused: 200 MB, promptly", async () => {
    const answer = await declare_upload(citizen, 200 * 1024 * 1024);
    equal(answer.status, 413, answer.text);
    check(answer.ms < 2000, `after ${answer.ms} ms`);
    check(/[\u4e00-\u9fff]/.test(JSON.parse(answer.text).detail), answer.text);
  });
  await test("refused: 200 MB without a declared length, long before the end", async () => {
    const answer = await stream_upload(citizen, 200 << 20);
    equal([answer.status, JSON.parse(answer.text).code], [413, "body_too_large"], answer.text);
    check(answer.sent < 60 << 20, `after ${answer.sent >> 20} MB`);
  });
}

async function drafts(crew) {
  const citizen = await crew.as("吴佳音");
  const draft = { item, guide_version: 1, situations: {}, answers: { "entity.name": "青禾理发店" }, materials: [], step: "1" };
  const count = async () => (await citizen.read("/api/v1/drafts")).items.length;
  await test("a draft sent twice with one key is one draft", async () => {
    const before = await count();
    const key = randomUUID();
    const first = await citizen.done("/api/v1/drafts", draft, { key });
    const answers = await Promise.all(Array.from({ length: 5 }, () => citizen.post("/api/v1/drafts", draft, { key })));
    equal(new Set(answers.map((a) => a.body.id)), new Set([first.id]));
    equal(await count(), before + 1);
    refused(await citizen.post("/api/v1/drafts", { ...draft, step: "2" }, { key }), 422, "idempotency_key_reused");
    check((await citizen.done("/api/v1/drafts", draft)).id !== first.id, "another key gave the same draft");
    const other = await crew.as("林晓禾");
    check((await other.done("/api/v1/drafts", draft, { key })).id !== first.id, "one draft for two people");
    refused(await other.get(`/api/v1/drafts/${first.id}`), 404, "not_found");
  });
}

export async function bad_input(crew) {
  await submissions(crew);
  await with_basis(crew);
  await keys(crew);
  await drafts(crew);
  await files(crew);
  await rights(crew);
}
