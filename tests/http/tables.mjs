// Tables that offices keep become drafts, and come back as 总表 and 分项表.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, equal, includes, test } from "../kit/report.mjs";
import { run, temp_folder } from "../kit/server.mjs";
import { refused } from "./problems.mjs";

const drafts = "/api/v1/guide_drafts";
const looked_at = (client, name, bytes) => client.post(`${drafts}/import_preview?name=${encodeURIComponent(name)}`, bytes, { key: null, type: "application/octet-stream" });
async function preview(client, name, bytes) {
  const answer = await looked_at(client, name, bytes);
  equal(answer.status, 200, answer.text);
  return answer.body.lines;
}
const order = (lines) => ({ rows: lines.map(({ place, name, yaml }) => ({ place, name, yaml })) });

async function rows_become_drafts(crew) {
  const author = await crew.as("im1");
  const { guide } = await author.read("/api/v1/guides/690102-03");
  const table = ["事项编号,事项名称,承诺办结时限,到现场次数,申请材料,实施机构",
    `690102-03,${guide.name},9个工作日,最多 1 次,,`,
    ",小餐饮登记,20,1,身份证；店面照片,没有这个局",
    `,${guide.name},5个工作日,1,,`,
    "690102-23,,5个工作日,1,,",
    ",,5个工作日,1,,", ""].join("\n");
  const lines = await preview(author, "清单.csv", table);
  equal(lines.map((line) => [line.place, line.kind, line.code]), [["第 2 行", "change", ""], ["第 3 行", "new_guide", ""], ["第 4 行", "held_back", "row_twice"], ["第 5 行", "held_back", "wrong_agency"], ["第 6 行", "held_back", "element_missing"]]);
  includes(lines[0].changes.map((change) => change.sentence).join("；"), "9 个工作日", "what the row changes");
  check(lines[0].whole && !lines[1].whole, "only the changed guide is whole");
  const notes = lines[1].notes.map((note) => `${note.place} ${note.message}`).join("\n");
  includes(notes, "C3 「20」没有单位", "the cell without a unit");
  includes(notes, "F3 名录里没有「没有这个局」", "the office nobody knows");
  includes(lines[2].message, "第 2 行", "which row it repeats");
  const twins = await preview(author, "a.csv", "事项名称,实施编码,申请材料\n小餐饮登记,1,无\n小餐饮登记,2,无\n");
  equal(twins.map((line) => [line.kind, line.notes.length]), [["new_guide", 0], ["new_guide", 1]], "one name, two codes");
  const key = "11111111-2222-4333-8444-555555555555";
  const begun = await author.done(`${drafts}/import`, order(lines.slice(0, 2)), { key });
  equal(begun.lines.map((line) => [line.place, line.code]), [["第 2 行", ""], ["第 3 行", ""]]);
  equal(await author.done(`${drafts}/import`, order(lines.slice(0, 2)), { key }), begun, "sent twice");
  const [changed, fresh] = await Promise.all(begun.lines.map((line) => author.read(`${drafts}/${line.draft}`)));
  equal([changed.status, changed.item, changed.reads], ["writing", "690102-03", true]);
  includes(changed.yaml, "9wd");
  equal([fresh.name, fresh.reads], ["小餐饮登记", false]);
  includes(fresh.yaml, "店面照片");
  equal((await preview(author, "清单.csv", table))[0].draft, changed.id, "the draft under way");
  for (const draft of [changed, fresh]) await author.done(`${drafts}/${draft.id}/acts/drop`, {}, { version: draft.version });
}

async function what_is_not_taken(crew) {
  const [author, lawyer] = [await crew.as("im1"), await crew.as("legal1")];
  refused(await looked_at(lawyer, "a.csv", "事项名称,承诺办结时限,申请材料\n"), 403, "wrong_role");
  equal((await preview(author, "a.xlsx", "<html>登录超时</html>")).map((line) => [line.kind, line.code]), [["held_back", "bad_xlsx"]]);
  const many = `事项名称,承诺办结时限,申请材料\n${"换证,5日,无\n".repeat(501)}`;
  refused(await looked_at(author, "a.csv", many), 413, "table_too_large");
  const foreign = (await author.read("/api/v1/guides/690102-23/source")).yaml;
  equal((await preview(author, "guide.yaml", foreign)).map((line) => line.code), ["wrong_agency"]);
  const lines = (await author.done(`${drafts}/import`, { rows: [{ place: "第 2 行", name: "x", yaml: foreign }, { place: "第 3 行", name: "半份", yaml: "item: [" }] })).lines;
  equal(lines.map((line) => [line.code, Boolean(line.draft)]), [["wrong_agency", false], ["", true]], "each by itself");
  const kept = await author.read(`${drafts}/${lines[1].draft}`);
  equal([kept.name, kept.reads], ["半份", false]);
  await author.done(`${drafts}/${kept.id}/acts/drop`, {}, { version: kept.version });
}

// 总表 and 分项表 of a campaign; unchanged they change nothing when they come back.
async function out_and_back(crew) {
  const office = await crew.as("sa1");
  const day = (n) => new Date(Date.parse("2027-03-01T00:00:00Z") + n * 86_400_000).toISOString().slice(0, 10);
  const agency = "11690102MBDEM012X9";
  const { campaign } = await office.done("/api/v1/campaigns", { name: "春季集中编制", agencies: [agency], begins: day(0), self_check_by: day(7), legal_by: day(9), central_by: day(13), publish_by: day(14), note: "" });
  const file = async (which, query = "") => {
    const answer = await office.get(`/api/v1/campaigns/${campaign.key}/${which}.xlsx${query}`);
    equal([answer.status, answer.headers["content-type"]], [200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"], answer.text.slice(0, 200));
    return answer.bytes;
  };
  const count = (await office.read("/api/v1/campaigns")).items.find((row) => row.campaign.key === campaign.key).total;
  for (const which of ["summary", "items"]) {
    const bytes = await file(which);
    const back = await preview(office, `${which}.xlsx`, bytes);
    equal(back.length, count, which);
    const changed = back.filter((line) => line.kind !== "unchanged");
    check(changed.length === 0, `${which} comes back changed: ${JSON.stringify(changed.map((line) => [line.name, line.kind, line.message, line.changes])).slice(0, 900)}`);
  }
  const path = join(temp_folder(), "summary.xlsx");
  writeFileSync(path, await file("summary"));
  const script = "import re,sys,zipfile; print(re.sub('<[^>]+>', ' ', zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode()))";
  const text = (await run(["-c", script, path], { program: "python3" })).stdout;
  for (const word of ["设定依据", "承诺办结时限", "编制进度", "没有动"]) includes(text, word, "总表");
  equal((await preview(office, "none.xlsx", await file("items", "?agency=x"))).map((line) => line.code), ["no_headings"], "another department");
  refused(await office.get("/api/v1/campaigns/none/summary.xlsx"), 404, "not_found");
  refused(await (await crew.as("im2")).get(`/api/v1/campaigns/${campaign.key}/items.xlsx`), 404, "not_found");
}

// All guides as exported, edited in one cell.
async function export_comes_back(crew) {
  const office = await crew.as("sa1");
  const csv = (await office.get("/api/v1/exports/guides.csv")).text;
  const lines = await preview(office, "guides.csv", csv);
  const mine = lines.filter((line) => line.kind !== "held_back");
  check(mine.length > 10 && mine.every((line) => line.kind === "unchanged"), JSON.stringify(mine.filter((line) => line.kind !== "unchanged").map((line) => [line.name, line.changes])).slice(0, 900));
  check(lines.filter((line) => line.kind === "held_back").every((line) => line.code === "wrong_agency"), "another region's");
}

export async function tables(crew) {
  await test("CAT-11: rows of a table become drafts, each by itself, sent twice is once", () => rows_become_drafts(crew));
  await test("CAT-11: what cannot be taken over says why", () => what_is_not_taken(crew));
  await test("CAT-9: 总表 and 分项表 of a campaign, read back, change nothing", () => out_and_back(crew));
  await test("CAT-11: the export of all guides reads back as they are", () => export_comes_back(crew));
}
