import { describe, expect, it } from "vitest";
import type { CaseMaterial, CaseView } from "@/api/types";
import { lines_of, mark_of_key, next_row, status_of, toggled, unchecked, unclear } from "./checklist";

const line = (key: string, more: Partial<CaseMaterial> = {}) => ({ key, name: key, files: [], ...more }) as unknown as CaseMaterial;
const view = (...materials: CaseMaterial[]) => ({ materials }) as unknown as CaseView;

describe("the checklist", () => {
  it("takes 1 2 3 and nothing else", () => {
    expect(["1", "2", "3", "4", "a", ""].map(mark_of_key)).toEqual(["ok", "missing", "not_in_form", null, null, null]);
  });
  it("puts everything lacking into the notice, since it can be said only once", () => {
    const lines = lines_of(view(line("a", { result: "ok" }), line("b", { result: "missing" }), line("c", { result: "not_in_form", points: ["P1"], note: "写全" })));
    expect(lines).toEqual([
      { material: "b", reason: "missing", points: [], right: "" },
      { material: "c", reason: "not_in_form", points: ["P1"], right: "写全" },
    ]);
  });
  it("asks for a reason where only 不正确 is said", () => {
    const cases = [line("a", { result: "not_in_form" }), line("b", { result: "not_in_form", note: " " }), line("c", { result: "missing" }), line("d", { result: "not_in_form", points: ["P1"] })];
    expect(unclear(view(...cases)).map((entry) => entry.key)).toEqual(["a", "b"]);
  });
  it("does not ask the clerk to look at what the system made", () => {
    expect(unchecked(view(line("a", { status: "generated" }), line("b"), line("c", { result: "ok" }))).map((entry) => entry.key)).toEqual(["b"]);
  });
  it("goes on to the next row without a mark, else to the next row, else stays", () => {
    const rows = view(line("a", { result: "ok" }), line("b", { result: "ok" }), line("c"), line("d", { result: "ok" }));
    expect(next_row(rows, "a")).toBe("c");
    expect(next_row(rows, "c")).toBe("d");
    expect(next_row(rows, "d")).toBe("d");
  });
  it("ticks a point and takes it back", () => {
    expect(toggled(undefined, "P1")).toEqual(["P1"]);
    expect(toggled(["P1", "P2"], "P1")).toEqual(["P2"]);
  });
  it("believes the server about a line before the guide", () => {
    expect(status_of(line("a", { status: "waived" }), null)).toBe("waived");
    expect(status_of(line("a", { need: "deferrable" }), null)).toBe("deferrable");
    expect(status_of(line("a"), null)).toBe("needed");
  });
});
