// The command line on folders of its own.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, equal, includes, test } from "../kit/report.mjs";
import { root, run, temp_folder } from "../kit/server.mjs";
import { exported } from "./clock.mjs";

function hundred_rows() {
  const folder = join(root, "catalog/entries");
  const lines = readFileSync(join(folder, readdirSync(folder).find((f) => f.endsWith(".tsv"))), "utf8").split("\n");
  const header = lines.findIndex((line) => line.startsWith("department"));
  const rows = lines.slice(header + 1, header + 101);
  rows[10] = rows[10].split("\t").slice(0, 4).join("\t");
  rows[40] = rows[40].split("\t").with?.(2, "").join("\t") ?? rows[40].replace(/^([^\t]*\t[^\t]*\t)[^\t]*/, "$1");
  rows[77] = rows[77].replace(/^([^\t]*\t[^\t]*\t[^\t]*\t)[^\t]*/, "$1");
  const path = join(temp_folder(), "entries.tsv");
  writeFileSync(path, [lines[header], ...rows].join("\n"));
  return path;
}

async function published(data) {
  return (await exported(data)).filter((row) => row.type === "published").length;
}

async function three_of_a_hundred() {
  const data = temp_folder();
  const path = hundred_rows();
  const none = await run(["import", "--data", data, "--json", path]);
  equal(none.code, 1, none.stdout + none.stderr);
  const report = JSON.parse(none.stdout);
  equal([report.published, report.refused], [0, 3]);
  equal(report.findings.map((f) => f.place), ["第 12 行", "第 42 行", "第 79 行"], "which rows");
  for (const finding of report.findings) check(/[\u4e00-\u9fff]/.test(finding.message) && finding.code, JSON.stringify(finding));
  equal((await run(["export", "--data", data])).stdout, "", "the log after a refused import");
  const good = await run(["import", "--data", data, "--keep-good", "--json", path]);
  equal(good.code, 1);
  equal([JSON.parse(good.stdout).published, JSON.parse(good.stdout).refused], [97, 3]);
  equal(await published(data), 97);
  const again = await run(["import", "--data", data, "--keep-good", "--json", path]);
  equal([JSON.parse(again.stdout).published, JSON.parse(again.stdout).unchanged], [0, 97]);
  return data;
}

async function export_and_verify() {
  const data = temp_folder();
  const imported = await run(["import", "--data", data, join(root, "catalog/regions.yaml"), join(root, "catalog/agencies.yaml"), join(root, "catalog/halls.yaml")]);
  equal(imported.code, 0, imported.stdout + imported.stderr);
  const rows = await exported(data);
  const verified = await run(["verify", "--data", data, "--json"]);
  equal(verified.code, 0, verified.stdout + verified.stderr);
  equal(JSON.parse(verified.stdout).rows, rows.length);
  for (const row of rows) check(row.stream && row.version > 0 && row.chain.length === 64 && row.type === "published", JSON.stringify(row).slice(0, 200));
  return data;
}

const sql = async (data, text) => {
  const done = await run([join(data, "log.db"), text], { program: "sqlite3" });
  equal(done.code, 0, done.stderr);
  return done.stdout.trim();
};

async function flipped_byte() {
  const data = await export_and_verify();
  const stream = await sql(data, "SELECT stream FROM log WHERE row = 5");
  await sql(data, "UPDATE log SET body = replace(body, substr(body, length(body) - 3, 1), '#') WHERE row = 5");
  const found = await run(["verify", "--data", data]);
  equal(found.code, 1, found.stdout + found.stderr);
  includes(found.stdout, stream, "the place");
  const json = JSON.parse((await run(["verify", "--data", data, "--json"])).stdout);
  equal(json.intact, false);
  check(json.findings.some((f) => f.stream === stream && f.row === 5), JSON.stringify(json.findings));
}

async function other_damage() {
  const data = await export_and_verify();
  await sql(data, "UPDATE log SET recorded_at = recorded_at + 1 WHERE row = 3");
  equal((await run(["verify", "--data", data])).code, 1, "an altered time");
  const gone = await export_and_verify();
  await sql(gone, "DELETE FROM log WHERE row = 4");
  equal((await run(["verify", "--data", gone])).code, 1, "a deleted row");
  const cut = await export_and_verify();
  await sql(cut, "DELETE FROM log WHERE row = (SELECT max(row) FROM log)");
  equal((await run(["verify", "--data", cut])).code, 1, "the last row cut off");
}

const due = async (...args) => {
  const out = await run(["due", "--json", ...args]);
  return { code: out.code, ...(out.stdout ? JSON.parse(out.stdout) : {}), stderr: out.stderr };
};

async function golden_due() {
  const national = await due("--region", "690102", "--from", "2024-09-29T10:00", "--limit", "5wd");
  equal(national.code, 0, national.stderr);
  equal(national.due.slice(0, 10), "2024-10-11");
  check(national.derivation.length > 0 && national.derivation.every((line) => /[\u4e00-\u9fff]/.test(line.sentence)), JSON.stringify(national.derivation));
  equal((await due("--region", "690102", "--from", "2026-09-16T10:00", "--limit", "5wd")).due.slice(0, 10), "2026-09-22", "a Sunday that works");
  equal((await due("--region", "690102", "--from", "2026-09-16T10:00", "--limit", "20wd")).due.slice(0, 10), "2026-10-20", "over two holidays");
  const unknown = await due("--region", "690102", "--from", "2026-12-28T10:00", "--limit", "20wd");
  equal([unknown.code, unknown.unknown_year], [1, true], "a year without a table");
}

async function wrong_use() {
  for (const args of [["due", "--from", "yesterday", "--limit", "5wd"], ["due", "--from", "2026-01-05T10:00", "--limit", "5 moons"], ["verify", "--data", join(temp_folder(), "none")],
    ["import", "--data", temp_folder(), "/no/such/file.yaml"], ["fly"], [], ["serve"], ["scenario", "/no/such/folder"]]) {
    const out = await run(args, { ms: 20_000 });
    equal(out.code, 2, `${args.join(" ")}: ${out.stdout}${out.stderr}`);
  }
  for (const command of ["serve", "import", "export", "verify", "due", "scenario", "bench"]) {
    const out = await run([command, "--help"]);
    equal(out.code, 0, `${command} --help`);
    check(/[\u4e00-\u9fff]/.test(out.stdout), `${command} --help`);
  }
}

// The shipped guides go through; a special procedure that a filing does not know sticks.
async function test_runs() {
  const guides = join(root, "catalog/guides");
  const all = await run(["test-run", "--from", "2026-09-16", "--format", "json", guides]);
  equal(all.code, 0, all.stderr);
  const reports = JSON.parse(all.stdout).map((line) => line.report);
  equal([reports.length, reports.filter((report) => report.passed && report.every_way).length], [30, 30]);
  const path = join(temp_folder(), "guide.yaml");
  const filing = readFileSync(join(guides, readdirSync(guides).find((name) => name.startsWith("690102-06")), "guide.yaml"), "utf8");
  const special = "{key: S1, name: 现场核查, kind: site_survey, basis: 办法第八条, method: 上门看, limit: \"1h\", excludes_statutory: false, excludes_promised: false}";
  writeFileSync(path, filing.replace("\nconditions:", `\nspecial_steps:\n  - ${special}\nconditions:`));
  const stuck = await run(["test-run", path]);
  equal(stuck.code, 1, stuck.stderr);
  includes(stuck.stdout, "卡在「开始特别程序」", "where it stuck");
  equal((await run(["test-run", "--region", "690121000000", path])).code, 1, "with the calendar of another region");
  equal((await run(["test-run", "--from", "明天", path])).code, 2, "no day");
  equal((await run(["test-run"])).code, 2, "no file");
}

export async function commands() {
  await test("banshi due: golden days, and a year without a table is flagged", golden_due);
  await test("import: 3 bad rows of 100, none or the 97", three_of_a_hundred);
  await test("export is one JSON a line, as many as verify counts", export_and_verify);
  await test("verify finds one flipped byte and its place", flipped_byte);
  await test("verify finds altered times and missing rows", other_damage);
  await test("test-run: every shipped guide goes through; what sticks exits 1", test_runs);
  await test("wrong use exits 2, --help exits 0", wrong_use);
}
