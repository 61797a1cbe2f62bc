// One guide, many outputs: what is edited once is new in each of them (CAT-3).
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "../kit/client.mjs";
import { check, equal, includes, test } from "../kit/report.mjs";
import { Server, root, run, temp_folder } from "../kit/server.mjs";

const item = "690102-03";

// What a person sees of an answer: PDF and XLSX are opened with the usual tools.
async function text_of(answer) {
  const type = answer.headers["content-type"].split(";")[0];
  const tool = {
    "application/pdf": (file) => ({ program: "pdftotext", args: ["-layout", file, "-"] }),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (file) => ({ program: "python3",
      args: ["-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); sys.stdout.write(z.read('xl/worksheets/sheet1.xml').decode())", file] }),
  }[type];
  if (!tool) return answer.text;
  const folder = mkdtempSync(join(tmpdir(), "banshi-output-"));
  try {
    const file = join(folder, "file");
    writeFileSync(file, answer.bytes);
    const { program, args } = tool(file);
    const opened = await run(args, { program });
    equal(opened.code, 0, opened.stderr);
    return opened.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const outputs = [
  `/api/v1/guides/${item}`, `/guides/${item}`, `/guides/${item}/flow.svg?kind=outer`, `/api/v1/items/${item}/guide.json`,
  `/api/v1/items/${item}/guide.pdf?edition=short`, `/api/v1/items/${item}/guide.pdf?edition=full`, "/api/v1/regions/690102000000/handbook.pdf",
  "/api/v1/exports/guides.csv", "/api/v1/exports/guides.xlsx", "/api/v1/exports/guides.json", "/api/v1/feeds/guides",
];

async function read_all(server) {
  const client = new Client(server.origin);
  const texts = {};
  for (const path of outputs) {
    const answer = await client.get(path);
    equal(answer.status, 200, path);
    texts[path] = await text_of(answer);
  }
  return texts;
}

function guide_with_phone(phone) {
  const folder = readdirSync(join(root, "catalog/guides")).find((name) => name.startsWith(item));
  const text = readFileSync(join(root, "catalog/guides", folder, "guide.yaml"), "utf8");
  const file = join(temp_folder(), "guide.yaml");
  writeFileSync(file, text.replaceAll(/phone: "0699-5551001"/g, `phone: "${phone}"`));
  return file;
}

async function published_with_phone(server, phone) {
  await server.stop();
  const done = await run(["import", "--data", server.data, guide_with_phone(phone)]);
  equal(done.code, 0, done.stdout + done.stderr);
  await server.start();
  return read_all(server);
}

async function one_edit_changes_all() {
  const server = await new Server({ test_clock: true }).start();
  const [before, after] = ["0699-5557771", "0699-5557772"];
  try {
    const then = await published_with_phone(server, before);
    for (const [path, text] of Object.entries(then)) includes(text, before, path);
    const now = await published_with_phone(server, after);
    for (const [path, text] of Object.entries(now)) {
      includes(text, after, path);
      check(!text.includes(before), `${path} still has the old phone`);
    }
  } finally {
    await server.stop();
  }
}

async function papers(server) {
  const client = new Client(server.origin);
  const path = `/api/v1/items/${item}/guide.pdf?edition=short`;
  const first = await client.get(path);
  equal([first.status, first.headers["content-type"]], [200, "application/pdf"]);
  equal((await client.get(path, { "If-None-Match": first.headers.etag })).status, 304);
  includes(await text_of(await client.get(`/api/v1/items/${item}/materials/M1/blank.pdf`)), "负责人姓名");
  includes(await text_of(await client.get(`/api/v1/items/${item}/materials/M1/sample.pdf`)), "样例");
  equal((await client.get(`/api/v1/items/${item}/materials/M3/blank.pdf`)).status, 404, "a material with no form");
  equal((await client.get(`/api/v1/items/${item}/guide.pdf?edition=long`)).status, 422);
  equal((await client.get("/api/v1/regions/999999000000/handbook.pdf")).status, 404);
  const missing = await client.get("/guides/690102-99");
  equal([missing.status, missing.headers["content-type"]], [404, "text/html; charset=utf-8"]);
  includes(missing.text, "没有公布这个事项的办事指南");
}

async function form_schema(server) {
  const client = new Client(server.origin);
  const answer = await client.get(`/api/v1/items/${item}/form.schema.json?category=catering&auto=no_auto&high_risk=no_risk&agent=agent`);
  equal([answer.status, answer.headers["content-type"]], [200, "application/schema+json"]);
  check(answer.body.properties["agent.name"], "the agent's fields");
  const alone = await client.read(`/api/v1/items/${item}/form.schema.json?category=catering&auto=no_auto&high_risk=no_risk&agent=self`);
  check(!alone.properties["agent.name"], "nobody else");
}

// Eight at once on an empty cache: each is answered, and with the same bytes.
async function many_at_once(server) {
  const client = new Client(server.origin);
  const path = "/api/v1/items/690102-01/guide.pdf?edition=full";
  const answers = await Promise.all(Array.from({ length: 8 }, () => client.get(path)));
  equal(new Set(answers.map((answer) => `${answer.status} ${answer.bytes.toString("base64")}`)).size, 1);
  equal(answers[0].status, 200);
}

export async function outputs_of(server) {
  await test("papers, forms and pages of a guide", () => papers(server), 120_000);
  await test("the form as JSON Schema follows the situations", () => form_schema(server));
  await test("many ask for a paper at once", () => many_at_once(server));
  await test("CAT-3 one edit changes every output", one_edit_changes_all, 240_000);
}
