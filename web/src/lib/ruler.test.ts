import { describe, expect, it } from "vitest";
import type { ClockView, Day } from "@/api/types";
import { cells_of, days_of, end_of_day, flags_of, from_submission, governing, is_long, small_cells, tally, week_column, with_reserve } from "./ruler";
import { add_days } from "./time";

// 2026-09-24 is a Thursday; the run holds a holiday, a stop, today and both dues.
const run = (start: string, kinds: Day["kind"][]): Day[] => kinds.map((kind, index) => ({ date: add_days(start, index), kind }));
const clock = (due: string, more: Partial<ClockView> = {}): ClockView => ({
  kind: "promised", label: "承诺", started: "2026-09-24", due_date: due, due, running: true, held: false, light: "on_time", basis: "", unknown_year: false, governing: false,
  slack_minutes: 480, slack_text: "", derivation: [], days: [], ...more,
});

describe("cells_of", () => {
  it("starts on a Monday and ends on a Sunday", () => {
    for (let start = 0; start < 7; start += 1) {
      for (let length = 1; length <= 15; length += 1) {
        const cells = cells_of(run(add_days("2026-09-21", start), Array(length).fill("left")));
        expect(week_column(cells[0]!.date)).toBe(0);
        expect(cells.length % 7).toBe(0);
        expect(cells.filter((cell) => cell.kind !== "pad")).toHaveLength(length);
        cells.forEach((cell, index) => expect(cell.date).toBe(add_days(cells[0]!.date, index)));
      }
    }
  });

  it("names the month on the first day shown and on the first of a month", () => {
    const cells = cells_of(run("2026-09-29", ["before", "used", "off", "off"])).filter((cell) => cell.kind !== "pad");
    expect(cells.map((cell) => cell.head)).toEqual(["9/29", "30", "10/1", "2"]);
  });

  it("writes 休 on days off and the count on days that count", () => {
    const days: Day[] = [{ date: "2026-10-07", kind: "off" }, { date: "2026-10-08", kind: "used", number: 2 }, { date: "2026-10-09", kind: "held" }];
    expect(cells_of(days).filter((cell) => cell.kind !== "pad").map((cell) => cell.mark)).toEqual(["休", "2", ""]);
  });

  it("puts neighbouring flags on two lanes and far ones on one", () => {
    const days = run("2026-10-05", Array(7).fill("left"));
    const lanes = (flags: Record<string, string>) => cells_of(days, flags).filter((cell) => cell.flag).map((cell) => cell.lane);
    expect(lanes({ "2026-10-07": "承诺 10月7日", "2026-10-08": "法定 10月8日" })).toEqual([0, 1]);
    expect(lanes({ "2026-10-07": "承诺 10月7日", "2026-10-11": "法定" })).toEqual([0, 0]);
  });

  it("keeps the flags of the first and last cells inside the ruler", () => {
    const cells = cells_of(run("2026-10-05", Array(7).fill("left")));
    expect(cells[0]!.edge).toBe("start");
    expect(cells[6]!.edge).toBe("end");
    expect(cells[3]!.edge).toBe("");
  });

  it("has nothing to draw without days", () => expect(cells_of([])).toEqual([]));
});

it("breaks into fortnights what does not fit one row", () => {
  expect(is_long(run("2026-10-05", Array(35).fill("left")))).toBe(false);
  expect(is_long(run("2026-10-05", Array(36).fill("left")))).toBe(true);
});

it("counts today among the days left", () => {
  expect(tally(run("2026-10-05", ["before", "used", "held", "off", "today", "left", "reserve"]))).toEqual({ used: 1, left: 2, held: 1 });
});

describe("governing", () => {
  it("is the clock the server marked", () => expect(governing([clock("2026-10-10"), clock("2026-10-15", { governing: true })])?.due_date).toBe("2026-10-15"));
  it("else the nearest date still open", () => {
    expect(governing([clock("2026-10-15"), clock("2026-10-10", { stopped: "2026-10-08T09:00:00+08:00" }), clock("2026-10-13")])?.due_date).toBe("2026-10-13");
  });
  it("is none without clocks", () => expect(governing([])).toBeNull());
});

describe("small_cells", () => {
  it("reads the letters of a list", () => expect(small_cells("uhn-x")).toEqual(["u", "h", "n", "", "x"]));
  it("leaves out what is no working day", () => expect(small_cells(run("2026-10-05", ["before", "used", "off", "today", "left", "reserve"]))).toEqual(["u", "n", ""]));
  it("shows days past the due only when overdue", () => {
    expect(small_cells(run("2026-10-05", ["used", "after"]))).toEqual(["u"]);
    expect(small_cells(run("2026-10-05", ["used", "after"]), true)).toEqual(["u", "x"]);
  });
});

describe("promise and statute on one ruler", () => {
  const promise = clock("2026-10-09", { days: run("2026-10-08", ["before", "left"]) });
  const law = clock("2026-10-13", { kind: "statutory", days: run("2026-10-08", ["before", "left", "left", "off", "left", "left", "after"]) });
  it("shows what the law still leaves after the promise", () => {
    expect(with_reserve(promise, law).map((day) => day.kind)).toEqual(["before", "left", "reserve", "off", "reserve", "reserve"]);
    expect(with_reserve(promise, null)).toEqual(promise.days);
    expect(with_reserve(law, promise)).toEqual(law.days);
  });
  it("hangs a word on the start, today and both ends, together when they meet", () => {
    const words = { started: "受理", today: "今天", due: "承诺", law: "法定", stopped: "停" };
    expect(flags_of({ ...promise, started: "2026-10-08T09:00:00+08:00" }, law, "2026-10-09", words)).toEqual({ "2026-10-08": "受理", "2026-10-09": "今天，承诺", "2026-10-13": "法定" });
    expect(flags_of({ ...promise, stopped: "2026-10-09T09:00:00+08:00" }, null, "2026-10-09", words)["2026-10-09"]).toBe("停，承诺");
  });
});

it("says the hour of an end only when the day does not count whole", () => {
  expect(end_of_day("2026-09-22T16:59:59+08:00")).toBe("17:00");
  expect(end_of_day("2026-09-22T23:59:59+08:00")).toBe("");
  expect(end_of_day("2026-09-22")).toBe("");
  expect(end_of_day(undefined)).toBe("");
});

it("leaves nothing of a clock that has stopped", () => {
  const days = run("2026-10-05", ["before", "used", "today", "left", "off", "left"]);
  const stopped = clock("2026-10-10", { days, stopped: "2026-10-07T15:00:00+08:00", running: false, light: "stopped" });
  expect(days_of(stopped).map((day) => day.kind)).toEqual(["before", "used", "used", "after", "off", "after"]);
  expect(tally(days_of(stopped))).toEqual({ used: 2, left: 0, held: 0 });
  expect(flags_of(stopped, null, "2026-11-01", { started: "起", today: "今", due: "到", law: "法", stopped: "停" })["2026-10-07"]).toBe("停");
});

it("never shows a day twice when the promise is overdue and the law still leaves time", () => {
  const late = clock("2026-10-07", { days: run("2026-10-05", ["before", "used", "used", "used", "today"]), light: "overdue" });
  const law = clock("2026-10-11", { kind: "statutory", days: run("2026-10-05", Array(7).fill("left")) });
  const dates = with_reserve(late, law).map((day) => day.date);
  expect(dates).toEqual([...new Set(dates)].sort());
  expect(dates).toHaveLength(7);
});

it("draws the answer and the promise as one run from the submission", () => {
  const answer = clock("2026-10-07", { kind: "acceptance_notice", started: "2026-10-05", days: run("2026-10-05", ["today", "left", "left"]) });
  const promise = clock("2026-10-09", { started: "2026-10-07", governing: true, days: run("2026-10-07", ["before", "left", "left"]) });
  const whole = from_submission([answer, promise])!;
  expect(whole.started).toBe("2026-10-05");
  expect(whole.days.map((day) => day.date)).toEqual(["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09"]);
});
