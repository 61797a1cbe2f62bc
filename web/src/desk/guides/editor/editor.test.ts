// The form over all guides of the catalogue: what the YAML holds has its field, and nothing is lost on the way.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { GuideMember, GuideSection } from "../../types";
import { GuideText, type Json, type Path } from "./guide-text";
import { amount_of, limit_of } from "./limit";
import { at, next_key, path_of, place_of, pointer_of } from "./pointer";
import { rule_of, tests_of, variables_of } from "./rule";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../../../..");
const folder = join(root, "catalog/guides");
const guides = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name, "guide.yaml"), "utf8") }));
const { sections } = JSON.parse(readFileSync(join(root, "tests/golden/guide_members.json"), "utf8")) as { sections: GuideSection[] };
const value_of = (text: string) => new GuideText(text).value;

// Every member of every object with its path; what stands in a rule is the rule's.
function members_in(value: Json, path: Path = []): { path: Path; value: Json }[] {
  if (value === null || typeof value !== "object") return [];
  const entries: [string | number, Json][] = Array.isArray(value) ? value.map((each, index) => [index, each]) : Object.entries(value);
  return entries.flatMap(([key, each]) => {
    const here = { path: [...path, key], value: each };
    return key === "when" ? [here] : [here, ...members_in(each, here.path)];
  });
}

describe.each(guides)("$name", ({ text }) => {
  const value = value_of(text);
  it("has a field for everything it holds", () => {
    expect(new GuideText(text).fault).toBe("");
    for (const { path } of members_in(value)) {
      const pointer = pointer_of(path);
      expect(path_of(pointer)).toEqual(path);
      const place = place_of(sections, pointer, value);
      // A word inside a list of words is shown by the field of the list.
      const own = typeof path[path.length - 1] === "number" ? [pointer, pointer_of(path.slice(0, -1))] : [pointer];
      expect(own, pointer).toContain(place?.pointer);
      expect(place!.labels.join("")).not.toMatch(/undefined/);
    }
  });
  it("reads back as it was", () => {
    expect(value_of(String(new GuideText(text)))).toEqual(value);
  });
  it("changes where it is changed and nowhere else", () => {
    const held = new GuideText(text);
    for (const { path, value: old } of members_in(value)) if (typeof old === "string") held.set(path, `${old}：改`);
    const changed = (each: Json): Json => {
      if (typeof each === "string") return `${each}：改`;
      if (Array.isArray(each)) return each.map(changed);
      if (each === null || typeof each !== "object") return each;
      return Object.fromEntries(Object.entries(each).map(([key, part]) => [key, key === "when" ? part : changed(part)]));
    };
    expect(value_of(String(held))).toEqual(changed(value));
  });
  it("moves, takes away and adds lines", () => {
    const held = new GuideText(text);
    const before = value.materials as Json[];
    held.move(["materials"], 0, before.length - 1);
    held.insert(["materials"], 0, { key: "M99", name: "新的: 「材料」", copies: 0, accepts: ["pdf", "ofd"] });
    held.remove(["steps"], 0);
    const after = value_of(String(held));
    expect(after.materials).toEqual([{ key: "M99", name: "新的: 「材料」", copies: 0, accepts: ["pdf", "ofd"] }, ...before.slice(1), before[0]]);
    expect(after.steps ?? []).toEqual((value.steps as Json[] | undefined ?? []).slice(1));
    expect({ ...after, materials: 0, steps: 0 }).toEqual({ ...value, materials: 0, steps: 0 });
  });
  it("says its conditions and limits in the form's words and back", () => {
    for (const { path, value: each } of members_in(value)) {
      const name = path[path.length - 1];
      if (name === "when") {
        const tests = tests_of(each);
        expect(tests, JSON.stringify(each)).not.toBeNull();
        expect(rule_of(tests!)).toEqual(each);
        for (const test of tests!.tests) expect(variables_of(value, { yes: "是", no: "否" }).map((known) => known.variable)).toContain(test.variable);
      }
      if (["limit", "extension"].includes(String(name))) expect(limit_of(amount_of(each))).toBe(each);
    }
  });
});

describe("the text", () => {
  it("keeps its comments, its quotes and its words on one line", () => {
    const held = new GuideText("# 谁写的\nitem: \"690102-01\"\nname: 甲 # 待核实\nchannels: [online, counter]\n");
    held.set(["name"], "乙");
    held.set(["channels"], ["online", "post"]);
    held.set(["fee", "charged"], false);
    expect(String(held)).toBe("# 谁写的\nitem: \"690102-01\"\nname: 乙 # 待核实\nchannels: [online, post]\nfee:\n  charged: false\n");
  });
  it("writes what would read as something else in quotes", () => {
    for (const text of ["0123", "5", "1e3", "true", "null", "~", "- 一", "a: b", "#", "", " 空 ", "两行\n字", "{", "0699-5551001", "2024-01-01", "no"]) {
      const held = new GuideText("name: x");
      held.set(["name"], text);
      expect(value_of(String(held)).name).toBe(text);
    }
  });
  it("takes an empty member as none, and takes away what is not there", () => {
    const held = new GuideText("fee:\nplaces:\nname: 甲\n");
    held.set(["fee", "standard"], "10 元");
    held.insert(["places"], 0, {});
    held.set(["output", "name"], undefined);
    held.set(["name"], undefined);
    expect(held.value).toEqual({ fee: { standard: "10 元" }, places: [{}] });
  });
  it("separates what an anchor made one thing", () => {
    const held = new GuideText("statutory: &l {limit: 5wd}\npromised: *l\n");
    held.set(["promised", "limit"], "3wd");
    expect(value_of(String(held))).toEqual({ statutory: { limit: "5wd" }, promised: { limit: "3wd" } });
  });
  it("names the line that cannot be read", () => {
    expect(new GuideText("item: a\nname: [\n").fault).not.toBe("");
    expect(new GuideText("item: a\nitem: b\n").fault).toBe("2");
    expect(new GuideText("- a\n").fault).toBe("1");
  });
});

describe("pointers", () => {
  const guide = { materials: [{ key: "M1", name: "营业执照", mistakes: ["一", "二"], share: { resource: "" } }] };
  const place = (pointer: string) => place_of(sections, pointer, guide);
  it("lead to the field or the nearest thing around it", () => {
    expect(place("/materials/0/share/resource")).toEqual({ section: "materials", pointer: "/materials/0/share/resource", labels: ["材料", "申请材料", "营业执照", "可以共享或者用电子证照代替", "从哪里共享"] });
    expect(place("/materials/0/mistakes/1")?.pointer).toBe("/materials/0/mistakes");
    expect(place("/materials/0/when/==/1")?.pointer).toBe("/materials/0/when");
    expect(place("/materials/0/nothing")?.pointer).toBe("/materials/0");
    expect(place("/materials")?.pointer).toBe("/materials");
    expect(place("")).toBeNull();
    expect(place("/unheard")).toBeNull();
  });
  it("every member has a Chinese title", () => {
    const walk = (member: GuideMember): void => { expect(member.label, member.key).toMatch(/[一-鿿]/); member.members.forEach(walk); };
    sections.flatMap((section) => section.members).forEach(walk);
  });
});

describe("lines to come", () => {
  const materials = sections.flatMap((section) => section.members).find((member) => member.key === "materials")!;
  it("have the next number", () => {
    expect(next_key(materials, [])).toBe("M1");
    expect(next_key(materials, [{ key: "M2" }, { key: "M7" }])).toBe("M8");
    expect(next_key({ ...materials, next_key: "" }, [{ key: "P1" }])).toBe("P2");
    expect(next_key({ ...materials, next_key: "" }, [{ key: "site_survey" }])).toBe("");
  });
});

describe("limits and conditions", () => {
  it("refuse what is none", () => {
    expect(limit_of({ amount: "", unit: "wd" })).toBeUndefined();
    expect(limit_of({ amount: "五", unit: "wd" })).toBeNull();
    expect(limit_of({ amount: "0.5", unit: "m" })).toBeNull();
    expect(limit_of({ amount: "１５", unit: "d" })).toBe("15d");
    expect(amount_of("soon")).toEqual({ amount: "", unit: "wd" });
    expect(tests_of({ "<": [{ var: "age" }, 18] })).toBeNull();
    expect(tests_of({ "==": [{ var: "a", x: 1 }, "b"] })).toBeNull();
    expect(at([1], 3)).toBeNull();
  });
});
