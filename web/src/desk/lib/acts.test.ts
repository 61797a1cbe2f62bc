import { describe, expect, it } from "vitest";
import type { ActView, CaseView } from "@/api/types";
import { bar_acts, body_of, fields_of, look_of, primary_act } from "./acts";
import { changes_of } from "./changes";
import { evidence_of } from "./evidence";
import { empty_form, examine_faults } from "./examine";

const act = (name: string, ready = true): ActView => ({ act: name as ActView["act"], name, ready, reason: "", basis: "" });
const view = (acts: ActView[], more: Partial<CaseView> = {}) => ({ acts, materials: [], answers: [], history: [], clocks: [], round: 1, ...more }) as unknown as CaseView;
const wrong = { key: "a", name: "a", files: [], result: "missing" } as unknown as CaseView["materials"][number];

describe("the action bar", () => {
  it("shows what the server offers, in its place, and leaves out what is done elsewhere", () => {
    const acts = bar_acts(view([act("refuse_acceptance"), act("check_material"), act("accept"), act("request_supplement"), act("open_notice")]));
    expect(acts.map((entry) => entry.act)).toEqual(["request_supplement", "accept", "refuse_acceptance"]);
  });
  it("shows one of the two notices: the one that can be given", () => {
    const names = (first: boolean, again: boolean) => bar_acts(view([act("request_supplement", first), act("repeat_unmet", again)])).map((entry) => entry.act);
    expect(names(true, false)).toEqual(["request_supplement"]);
    expect(names(false, true)).toEqual(["repeat_unmet"]);
    expect(names(false, false)).toEqual(["request_supplement"]);
  });
  it("shows an act it does not know yet, before 撤销", () => {
    expect(bar_acts(view([act("undo_misoperation"), act("brand_new"), act("accept")])).map((entry) => entry.act)).toEqual(["accept", "brand_new", "undo_misoperation"]);
  });
  it("puts the notice forward while something is lacking, else the way on", () => {
    const acts = [act("accept"), act("request_supplement")];
    expect(primary_act(view(acts, { materials: [wrong] }))).toBe("request_supplement");
    expect(primary_act(view(acts))).toBe("accept");
    expect(primary_act(view([act("accept", false), act("request_supplement")]))).toBeNull();
  });
  it("never gives one key to two acts of the same bar", () => {
    for (const together of [["request_supplement", "accept", "refuse_acceptance", "decline_not_required", "accept_deferred", "undo_misoperation"], ["push_result", "hand_to_window", "notify_pickup", "serve", "undo_misoperation"], ["decide", "return_step", "extend", "begin_special", "undo_misoperation"]]) {
      const keys = together.flatMap((name) => [look_of(name).key, look_of(name).letter]).filter(Boolean);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe("the body of an act", () => {
  it("has the fields of the command, trimmed, lists split", () => {
    const fields = fields_of("end_special", view([]), null);
    expect(body_of(fields, { step: "site_survey", record: " 符合 ", officers: "卢静、毕胜" })).toEqual({ step: "site_survey", record: "符合", officers: ["卢静", "毕胜"] });
    expect(body_of(fields_of("accept", view([]), null), {})).toEqual({});
  });
});

describe("what changed", () => {
  const line = (element: string, value: unknown, more = {}) => ({ element, label: element, value, ...more });
  it("is claimed only where the earlier answer is known", () => {
    expect(changes_of(view([], { answers: [line("a", 2)] }))).toEqual([]);
    const found = changes_of(view([], { answers: [line("a", 2, { before: 1 }), line("b", "x", { before: "x" }), line("c", "new", { before: null })] }));
    expect(found.map((entry) => entry.element)).toEqual(["a", "c"]);
  });
});

describe("the evidence of an alert", () => {
  const history = [{ at: "2026-09-21T16:20:00+08:00", sentence: "收件" }, { at: "2026-09-22T17:00:00+08:00", sentence: "期限内没有答复，视为受理" }];
  it("marks what the clock did by itself", () => {
    expect(evidence_of(view([], { history }), "deemed").map((entry) => entry.hit)).toEqual([false, true]);
  });
  it("marks nothing without an alert", () => {
    expect(evidence_of(view([], { history })).some((entry) => entry.hit)).toBe(false);
  });
});

describe("the examination", () => {
  it("wants every condition answered, a proposal and an opinion", () => {
    const conditions = [{ key: "C1", text: "a" }, { key: "C2", text: "b" }];
    expect(Object.keys(examine_faults(empty_form(), conditions))).toEqual(["C1", "C2", "proposal", "opinion"]);
    const done = { answers: { C1: "yes" as const, C2: "not_applicable" as const }, notes: {}, opinion: "符合", proposal: "granted" };
    expect(examine_faults(done, conditions)).toEqual({});
  });
});
