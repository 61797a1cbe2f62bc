import { describe, expect, it } from "vitest";
import { areas } from "./roles";

const has = (...own: string[]) => (...roles: string[]) => roles.some((role) => own.includes(role));
const names = (...roles: string[]) => areas(has(...roles)).map((area) => area.name);

describe("where somebody works", () => {
  it("is the window for a clerk, the inbox for an office that also accepts", () => {
    expect(names("counter_clerk", "acceptance_officer")).toEqual(["counter", "intake", "delivery"]);
    expect(names("examiner", "acceptance_officer")[0]).toBe("inbox");
    expect(names("decider", "acceptance_officer")).toEqual(["inbox", "counter"].concat(["delivery"]));
  });
  it("takes in only who may", () => {
    expect(names("acceptance_officer")).not.toContain("intake");
    expect(names("handover_clerk")).toEqual(["delivery"]);
    expect(names("applicant")).toEqual([]);
  });
  it("is the board for a supervisor and the guides for who keeps them", () => {
    expect(names("supervisor")).toEqual(["supervision", "spot_checks"]);
    expect(names("item_manager")).toEqual(["guides", "drafts", "adjustments", "spot_checks"]);
    expect(names("legal_reviewer")).toEqual(["inbox", "drafts", "adjustments"]);
  });
});
