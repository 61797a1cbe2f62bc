// `banshi lint` on what offices have, and on what they send by mistake.
import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, equal, includes, test } from "../kit/report.mjs";
import { binary, root, run, temp_folder } from "../kit/server.mjs";
import { figures, score } from "../lint/score.mjs";

const codes = (run) => JSON.parse(run.stdout).findings.map((finding) => finding.code);

async function one(name, text, ...options) {
  const folder = temp_folder();
  const path = join(folder, name);
  writeFileSync(path, text);
  return run(["lint", "--format", "json", ...options, path]);
}

async function formats() {
  const pages = join(root, "tests/lint/pages");
  const json = await run(["lint", "--format", "json", pages]);
  equal(json.code, 1, json.stderr);
  const report = JSON.parse(json.stdout);
  equal(report.guides, 26);
  for (const finding of report.findings)
    for (const member of ["code", "severity", "file", "pointer", "message", "citation"]) check(typeof finding[member] === "string", JSON.stringify(finding));
  const sarif = JSON.parse((await run(["lint", "--format", "sarif", pages])).stdout);
  equal(sarif.version, "2.1.0");
  equal(sarif.runs[0].results.length, report.findings.length);
  const known = new Set(sarif.runs[0].tool.driver.rules.map((rule) => rule.id));
  check(known.size >= 60, `${known.size} rules`);
  for (const result of sarif.runs[0].results) check(known.has(result.ruleId), result.ruleId);
  const text = (await run(["lint", pages])).stdout;
  includes(text, "查了 26 份指南");
  equal((await run(["lint", join(root, "catalog/guides")])).code, 0, "the shipped guides have no error");
  equal((await run(["lint"])).code, 2);
  equal((await run(["lint", "/no/such/file"])).code, 2);
}

async function bad_input() {
  const gb = Buffer.from("cac2cfeec3fbb3c63a20bbbbd6a40ab3d0c5b5b0ecbde1cab1cfde3a203230", "hex"); // 事项名称: 换证 / 承诺办结时限: 20
  check(codes(await one("gb.txt", gb)).includes("limit_without_unit"), "GB18030");
  check(codes(await one("wide.txt", "事项名称：换证\n承诺办结时限：２０")).includes("limit_without_unit"), "full-width");
  const table = await one("list.csv", "事项名称,承诺办结时限,咨询电话\n换证,20个工作日,020-123456\n");
  const bad = JSON.parse(table.stdout).findings.find((finding) => finding.code === "phone_placeholder");
  equal([bad?.place, table.code], ["C2", 1]);
  for (const [name, bytes, code] of [["error.xlsx", "<html>登录超时</html>", "bad_xlsx"], ["old.xlsx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "bad_xlsx"],
    ["picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "not_text"], ["names.csv", "姓名,年龄\n张三,5\n", "no_headings"], ["broken.json", "{", "broken_json"],
    ["page.txt", "<html><body>502 Bad Gateway</body></html>", "no_headings"]]) {
    const refused = await one(name, bytes);
    equal([refused.code, ...codes(refused)], [1, code], name);
  }
  const city = await one("page.txt", "事项名称: 换证\n投诉电话: 010-65551001\n", "--region", "690102000000");
  check(codes(city).includes("phone_other_place"), "a region's own phones");
}

// A file no office keeps: refused by its size, before it is read.
async function huge() {
  const path = join(temp_folder(), "全区清单.csv");
  const file = openSync(path, "w");
  ftruncateSync(file, 100 << 20);
  closeSync(file);
  const begun = Date.now();
  const refused = await run(["-c", `ulimit -v 400000; exec "${binary}" lint --format json "${path}"`], { program: "bash" });
  equal([refused.code, ...codes(refused)], [1, "file_too_large"], refused.stderr);
  includes(JSON.parse(refused.stdout).findings[0].message, "20 MB");
  check(Date.now() - begun < 5000, `${Date.now() - begun} ms`);
}

const lint_path = (name, part = "") => `/api/v1/guides/lint_file${part}?name=${encodeURIComponent(name)}`;
const send_file = (client, name, bytes, part) => client.post(lint_path(name, part), bytes, { key: null, type: "application/octet-stream" });

// The same rules for those who have only a browser.
async function uploaded(crew, server) {
  const author = await crew.as("im1");
  const looked = async (name, bytes) => {
    const answer = await send_file(author, name, bytes);
    equal(answer.status, 200, answer.text);
    return answer.body;
  };
  const table = await looked("清单.csv", "事项名称,承诺办结时限,咨询电话,实施主体\n换证,20个工作日,020-123456,某局\n补证,20,0699-5551001,某局\n");
  equal([table.file, table.guides.map((guide) => guide.name)], ["清单.csv", ["换证", "补证"]]);
  const bad = table.guides[0].findings.find((finding) => finding.code === "phone_placeholder");
  equal([bad.severity, bad.file, bad.place, bad.pointer], ["error", "清单.csv", "C2", "/places/0/phone"]);
  check(bad.message && bad.citation, JSON.stringify(bad));
  equal(table.counts.errors, table.guides[0].counts.errors + table.guides[1].counts.errors);
  const gb = Buffer.from("cac2cfeec3fbb3c63a20bbbbd6a40ab3d0c5b5b0ecbde1cab1cfde3a203230", "hex");
  check((await looked("page.txt", gb)).guides[0].findings.some((finding) => finding.code === "limit_without_unit"), "GB18030");
  const own = (await author.read("/api/v1/guides/690102-03/source")).yaml;
  equal((await looked("guide.yaml", own)).counts.errors, 0, "a published guide");
  for (const [name, bytes, code] of [["a.xlsx", "<html>登录超时</html>", "bad_xlsx"], ["halls.yaml", "shifts: []\n", "no_headings"], ["a.txt", Buffer.from([0x89, 0x50, 0, 1]), "not_text"]])
    equal((await looked(name, bytes)).faults.map((fault) => fault.code), [code], name);
  const list = await send_file(author, "清单.csv", "事项名称,承诺办结时限,咨询电话\n换证,20,020-123456\n", "/issues");
  const path = join(temp_folder(), "issues.xlsx");
  writeFileSync(path, list.bytes);
  includes(await part_text(path, "xl/worksheets/sheet1.xml"), "phone_placeholder");
  equal((await send_file(await crew.as("clerk1"), "a.csv", "x")).status, 403);
  const before = memory(server), begun = Date.now();
  const huge_answer = await send_file(author, "大.csv", Buffer.alloc(100 << 20)).catch((error) => error);
  check(huge_answer.body?.code === "body_too_large" || ["EPIPE", "ECONNRESET"].includes(huge_answer.code), String(huge_answer.text ?? huge_answer));
  check(Date.now() - begun < 5000, `${Date.now() - begun} ms`);
  check(memory(server) - before < 40_000, `${memory(server) - before} kB more`);
}
const memory = (server) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, "utf8"))[1]);

async function answers() {
  const rows = score().filter((row) => row.severity !== "warning");
  const all = figures(rows), held = figures(rows.filter((row) => row.held));
  for (const [name, f] of [["all", all], ["held back", held]])
    check(f.precision >= 0.95 && f.recall >= 0.85, `${name}: precision ${f.precision.toFixed(2)}, recall ${f.recall.toFixed(2)}`);
}

const part_text = async (path, part) => {
  const script = "import re,sys,zipfile; print(re.sub('<[^>]+>', '', zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode()))";
  return (await run(["-c", script, path, part], { program: "python3" })).stdout;
};
const document_text = (path) => part_text(path, "word/document.xml");

// S0 附件1 and 附件2, with the counts filled in: what is gone since the earlier check was put right.
async function papers() {
  const folder = temp_folder();
  const before = join(folder, "before.json"), page = join(folder, "page.txt");
  const bad = "事项名称: 换证\n实施主体: 青禾区某局\n承诺办结时限: 20\n咨询电话: 020-123456\n";
  writeFileSync(page, bad);
  writeFileSync(before, (await run(["lint", "--format", "json", page])).stdout);
  writeFileSync(page, bad.replace("20\n", "20个工作日\n"));
  const written = await run(["lint", "--reports", folder, "--before", before, "--unit", "青禾区某局", page]);
  equal(written.code, 1, written.stderr);
  const first = JSON.parse(readFileSync(before, "utf8")).findings.filter((finding) => finding.severity !== "hint").length;
  const report = await document_text(join(folder, "自查整改报告.docx"));
  includes(report, `共查找出问题 ${first} 个，已整改到位 1 个`);
  includes(report, "青禾区某局");
  includes(await document_text(join(folder, "承诺书.docx")), "清单之外无事项");
  for (const name of ["自查整改报告.pdf", "承诺书.pdf"]) check(readFileSync(join(folder, name)).subarray(0, 5).toString() === "%PDF-", name);
  includes(await part_text(join(folder, "问题清单.xlsx"), "xl/worksheets/sheet1.xml"), "phone_placeholder");
  includes(await part_text(join(folder, "部门排名.xlsx"), "xl/worksheets/sheet1.xml"), "青禾区某局");
}

async function rules_document() {
  const printed = (await run(["lint", "--rules"])).stdout;
  check(printed === readFileSync(join(root, "docs/lint-rules.md"), "utf8"), "banshi lint --rules > docs/lint-rules.md");
}

export async function lint() {
  await test("lint: text, JSON and SARIF; exit codes", formats);
  await test("lint: encodings, tables, and what is no guide at all", bad_input);
  await test("lint: a file of 100 MB is refused at once", huge);
  await test("lint: errors on real pages are right (precision 0.95, recall 0.85)", answers);
  await test("S0 附件1, 附件2: self-check report, letter of commitment, issue list, league", papers);
  await test("lint: the list of rules is the rules'", rules_document);
}

export async function lint_by_upload(crew, server) {
  await test("a table or page is linted by upload, and nothing large gets in", () => uploaded(crew, server));
}
