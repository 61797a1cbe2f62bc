// Lists for everyone: what takes one visit at most, city before district; proofs that nobody has to bring.
import { check, equal, includes, test } from "../kit/report.mjs";
import { refused } from "./problems.mjs";

const once = "/api/v1/lists/once";
const proofs = "/api/v1/lists/cancelled_proofs";
const entry = (code, name) => `  - {entry: "${code}", name: ${name}}\n`;
const district_entry = "511Z07001006-511602000000-000-11511301008778183N-1-00";
const source = async (client, item) => (await client.read(`/api/v1/guides/${item}/source`)).yaml;

async function city_binds_district(crew) {
  const [anyone, office, city, manager] = [await crew.as("郑博文"), await crew.as("sa1"), await crew.as("sa3"), await crew.as("im1")];
  const [above, below] = (await anyone.read(once)).items;
  equal([above.region, below.region, above.mine, below.mine], ["690100000000", "690102000000", false, false]);
  equal(above.lines[0].items.map((line) => [line.item, line.visits <= 1]), [["690102-01", true], ["690121-01", true]], "the guides of both districts");
  check(below.lines.every((line) => line.bound) && !above.lines.some((line) => line.bound), "the district is bound by the city");
  equal((await anyone.read(`${once}?region=690121000000`)).items.map((list) => list.key), ["once-690100"], "what binds the other district");

  const { yaml } = await office.read(`${once}/once-690102/source`);
  const fewer = yaml.slice(0, yaml.lastIndexOf("  -\n"));
  const answer = await office.post("/api/v1/lists", { yaml: fewer });
  refused(answer, 422, "publication_has_errors");
  equal(answer.body.problems.map((line) => [line.code, line.pointer]), [["once_entry_lacking", "/entries"]]);
  const more = `${yaml}${entry(district_entry, "企业投资项目备案")}`;
  refused(await office.post("/api/v1/lists", { yaml: more.replace(district_entry, "000000000000") }), 422, "publication_has_errors");
  refused(await manager.post("/api/v1/lists", { yaml: more }), 403, "wrong_role");
  refused(await (await crew.as("sa1")).post("/api/v1/lists", { yaml: yaml.replace("690102000000", "690100000000").replace("once-690102", "once-other") }), 403, "wrong_agency");
  refused(await office.post("/api/v1/lists", { yaml: more.replace("once-690102", "once-second") }), 422, "publication_has_errors");
  equal(await office.done("/api/v1/lists", { yaml: more }), { key: "once-690102" });
  const added = (await anyone.read(once)).items[1].lines[2];
  equal([added.bound, added.items], [false, []], "the district's own");

  // The city adds: the district's list lacks it until it follows.
  const { yaml: of_city } = await city.read(`${once}/once-690100/source`);
  await city.done("/api/v1/lists", { yaml: `${of_city}${entry("083372204", "没有的事项")}` }).catch(() => undefined);
  const real = "511A0138000000-511602000000-000-115113010833722043-1-00";
  await city.done("/api/v1/lists", { yaml: `${of_city}${entry(real, "延缓入学审批")}` });
  equal((await anyone.read(once)).items[1].lacking.map((line) => line.entry), [real]);
  await city.done("/api/v1/lists", { yaml: of_city });
}

async function guides_meet_it(crew) {
  const office = await crew.as("sa1");
  const text = (await source(office, "690102-01")).replace(/\nvisits: \d/, "\nvisits: 2").replace(/\nvisits_reason: .*/, "\nvisits_reason: 交原件一次，领证一次");
  const { problems } = await office.done("/api/v1/guides/check", { yaml: text });
  const found = problems.find((line) => line.code === "once_visits");
  equal([found?.severity, found?.pointer], ["error", "/visits"]);
  refused(await office.post("/api/v1/guides/publish", { yaml: text }), 422, "publication_has_errors");
}

async function proofs_are_gone(crew) {
  const [anyone, office, city] = [await crew.as("郑博文"), await crew.as("sa1"), await crew.as("sa3")];
  const page = await anyone.read(proofs);
  equal([page.items[0].key, page.items[0].proofs.length, page.dropped], ["cancelled-690100", 3, []]);
  const yaml = await source(office, "690102-26");
  const [, first] = /\nmaterials:\n {2}-\n([\s\S]*?)\n {2}-\n/.exec(yaml);
  const paper = (name) => first.replace(/ {4}key: .*/, "    key: M90").replace(/ {4}name: .*/, `    name: ${name}`).replace(/ {4}source: .*/, "    source: issued").replace(/ {4}waived: .*/, "    waived: false").replace(/ {4}generated: .*/, "    generated: false").replace(/ {4}copies: .*/, "    copies: 1");
  const asking = (name) => yaml.replace("\nmaterials:\n", `\nmaterials:\n  -\n${paper(name)}\n`);
  const { problems } = await office.done("/api/v1/guides/check", { yaml: asking("居住证明") });
  includes(problems.map((line) => line.code).join(" "), "proof_cancelled", "what the check says");
  // A version that asks for a proof, and the next that does not: the versions show it by themselves.
  await office.done("/api/v1/guides/publish", { yaml: asking("健在证明") });
  equal((await anyone.read(proofs)).dropped, [], "still asked for");
  await office.done("/api/v1/guides/publish", { yaml });
  const [line] = (await anyone.read(proofs)).dropped;
  equal([line?.item, line?.proof], ["690102-26", "健在证明"]);

  const { yaml: list } = await city.read(`${proofs}/cancelled-690100/source`);
  refused(await city.post("/api/v1/lists", { yaml: list.replace(/instead: .*/, "instead: \"\"") }), 422, "publication_has_errors");
  refused(await office.post("/api/v1/lists", { yaml: list.replace("无业证明", "待业证明") }), 403, "wrong_agency");
  await city.done("/api/v1/lists", { yaml: list.replace("无业证明", "待业证明") });
  includes(JSON.stringify((await anyone.read(proofs)).items), "待业证明", "the list");
}

export async function lists(crew) {
  await test("the city's one-visit list binds the districts, which may add", () => city_binds_district(crew));
  await test("a listed guide asks for one visit at most", () => guides_meet_it(crew));
  await test("cancelled proofs are public and asked for no more", () => proofs_are_gone(crew));
}
