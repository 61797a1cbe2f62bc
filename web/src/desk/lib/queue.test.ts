import { describe, expect, it } from "vitest";
import type { CaseRow, Light } from "@/api/types";
import { by_slack, group_of, group_rows, in_order, neighbour, short_number } from "./queue";

const now = "2026-10-09T10:20:00+08:00";
function row(id: string, light: Light | null, slack: number | null, due: string | null, received = "2026-10-08T09:00:00+08:00"): CaseRow {
  return {
    id, number: id, item: "", item_name: "", applicant: "张*", status: "received", status_text: "", stage: "acceptance", received, round: 1,
    channel: "online", agency_name: "", deemed: false, cells: [],
    clock: light === null ? undefined : { kind: "promised", label: "", light, slack_minutes: slack ?? undefined, slack_text: "", due_date: due ?? undefined },
  };
}
const late = row("late", "overdue", -240, "2026-10-08");
const today = row("today", "near", 300, "2026-10-09");
const later = row("later", "on_time", 1440, "2026-10-13");
const stopped = row("stopped", "held", null, null);

describe("the queue", () => {
  it("puts every case under the heading its clock says", () => {
    expect([late, today, later, stopped].map((entry) => group_of(entry, now))).toEqual(["overdue", "today", "later", "held"]);
  });
  it("takes the day of Beijing, whatever the offset of the instant", () => {
    expect(group_of(today, "2026-10-08T16:30:00Z")).toBe("today");
    expect(group_of(today, "2026-10-08T15:30:00Z")).toBe("later");
  });
  it("counts a negative rest as overdue even while the light has not changed", () => {
    expect(group_of(row("x", "near", -1, "2026-10-09"), now)).toBe("overdue");
  });
  it("shows a case without a clock, and not as urgent", () => {
    expect(group_of(row("x", null, null, null), now)).toBe("later");
  });
  it("orders by what is left, then by age, unknown last", () => {
    const old = row("old", "near", 300, "2026-10-09", "2026-10-01T09:00:00+08:00");
    expect(by_slack([row("x", null, null, null), today, late, old]).map((entry) => entry.id)).toEqual(["late", "old", "today", "x"]);
  });
  it("leaves out empty groups and keeps the stopped last", () => {
    expect(group_rows([stopped, later, late], now).map((group) => group.key)).toEqual(["overdue", "later", "held"]);
    expect(in_order([stopped, later, today, late], now).map((entry) => entry.id)).toEqual(["late", "today", "later", "stopped"]);
  });
  it("knows the neighbour, and begins at the top when the case has left", () => {
    expect(neighbour(["a", "b", "c"], "b", 1)).toBe("c");
    expect(neighbour(["a", "b", "c"], "a", -1)).toBeNull();
    expect(neighbour(["a", "b"], "gone", 1)).toBe("a");
  });
  it("shortens only numbers that are long", () => {
    expect(short_number("QH-261009-00417-8")).toBe("…00417-8");
    expect(short_number("A033")).toBe("A033");
  });
});
