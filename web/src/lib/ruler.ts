// The ruler of time as cells: one a day, one row on wide screens, Monday-first weeks on phones.
import type { ClockView, Day, DayKind } from "@/api/types";
import { add_days, date_of, parts_of, time_of } from "./time";

export interface Cell {
  date: string;
  kind: DayKind | "pad";  // pad: only fills the first and last week of the grid
  head: string;           // 9/21 on the first day of a row or month, else the day
  mark: string;           // what stands in the cell
  flag: string;           // the word hung under it
  lane: 0 | 1;            // second lane when two flags would touch
  edge: "" | "start" | "end";
}

const week = 7;
const line_length = 35;  // more cells than this do not fit one row: the wide ruler breaks into fortnights

/** 0 Monday … 6 Sunday */
export function week_column(date: string): number {
  return (parts_of(date).weekday + 6) % week;
}

function padding(first: string, last: string): { before: string[]; after: string[] } {
  const lead = week_column(first);
  const trail = week - 1 - week_column(last);
  return {
    before: Array.from({ length: lead }, (_, i) => add_days(first, i - lead)),
    after: Array.from({ length: trail }, (_, i) => add_days(last, i + 1)),
  };
}

function mark_of(day: Day): string {
  if (day.kind === "off") return "休";
  return day.number ? String(day.number) : "";
}

function head_of(date: string, first: boolean): string {
  const { month, day } = parts_of(date);
  return first || day === 1 ? `${month}/${day}` : String(day);
}

/** Flags closer than their words are wide go to the second lane. `cell`: a cell's width in characters. */
function spread_flags(cells: Cell[], cell = 2.6): void {
  const ends: [number, number] = [-Infinity, -Infinity];
  cells.forEach((entry, index) => {
    if (!entry.flag) return;
    const start = index * cell - entry.flag.length / 2;
    entry.lane = start >= ends[0] + 0.5 ? 0 : 1;
    ends[entry.lane] = start + entry.flag.length;
  });
}

function edge_of(index: number, count: number): Cell["edge"] {
  if (index === 0) return "start";
  return index >= count - 2 ? "end" : "";
}

/** Words hung under days, by date. */
export type Flags = Record<string, string>;

/** The cells of a run of days, filled up to whole weeks. */
export function cells_of(days: Day[], flags: Flags = {}): Cell[] {
  if (days.length === 0) return [];
  const real = days.map((day, index): Cell => ({
    date: day.date, kind: day.kind, head: head_of(day.date, index === 0), mark: mark_of(day), flag: flags[day.date] ?? "",
    lane: 0, edge: edge_of(index, days.length),
  }));
  spread_flags(real);
  const pad = (date: string): Cell => ({ date, kind: "pad", head: "", mark: "", flag: "", lane: 0, edge: "" });
  const { before, after } = padding(days[0]!.date, days[days.length - 1]!.date);
  return [...before.map(pad), ...real, ...after.map(pad)];
}

/** The days of a clock. Of one that has stopped nothing is left: what would have come is over. */
export function days_of(clock: ClockView): Day[] {
  if (!clock.stopped) return clock.days;
  return clock.days.map((day): Day => (day.kind === "today" ? { ...day, kind: "used" } : day.kind === "left" ? { ...day, kind: "after", number: undefined } : day));
}

/** The days of a clock, and after its end those the law still leaves: promise and statute on one ruler. */
export function with_reserve(clock: ClockView, law: ClockView | null): Day[] {
  const end = clock.due_date;
  if (!law?.due_date || !end || law.due_date <= end || clock.stopped) return days_of(clock);
  const last = clock.days[clock.days.length - 1]?.date ?? end;  // an overdue clock's days go on until today
  const rest = law.days.filter((day) => day.date > last && day.date <= law.due_date!)
    .map((day): Day => (day.kind === "off" ? day : { ...day, kind: "reserve", number: undefined }));
  return [...clock.days, ...rest];
}

export interface FlagWords { started: string; today: string; due: string; law: string; stopped: string }
/** Where it began, today, and the two ends; two words on one day stand together. */
export function flags_of(clock: ClockView, law: ClockView | null, today: string, words: FlagWords): Flags {
  const flags: Flags = {};
  const hang = (date: string | null | undefined, word: string) => {
    if (date) flags[date] = flags[date] ? `${flags[date]}，${word}` : word;
  };
  hang(date_of(clock.started), words.started);
  if (clock.stopped) hang(date_of(clock.stopped), words.stopped);
  else hang(today, words.today);
  hang(clock.due_date, words.due);
  if (law && law.due_date !== clock.due_date) hang(law.due_date, words.law);
  return flags;
}

/** The time of day at which it is over, of a limit's last second; "" when the whole day counts. */
export function end_of_day(due: string | null | undefined): string {
  if (!due || due.length <= 10) return "";
  const time = time_of(new Date(Date.parse(due) + 1000).toISOString());
  return time === "00:00" ? "" : time;
}

export function is_long(days: Day[]): boolean {
  return days.length > line_length;
}

export interface Tally { used: number; left: number; held: number }
export function tally(days: Day[]): Tally {
  const count = (...kinds: DayKind[]) => days.filter((day) => kinds.includes(day.kind)).length;
  return { used: count("used"), left: count("left", "today"), held: count("held") };
}

/** From handing in to the last day of the promise: the days for answering, then those for deciding. */
export function from_submission(clocks: ClockView[]): ClockView | null {
  const answer = clocks.find((clock) => clock.kind === "acceptance_notice" && clock.days.length > 0);
  const main = governing(clocks);
  if (!answer || !main || main === answer) return main;
  const last = answer.days[answer.days.length - 1]!.date;
  return { ...main, started: answer.started, days: [...answer.days, ...main.days.filter((day) => day.date > last)] };
}

/** The clock that decides how late the case is: the server's, else the nearest date still running, else what was promised. */
export function governing(clocks: ClockView[]): ClockView | null {
  const marked = clocks.find((clock) => clock.governing);
  if (marked) return marked;
  const open = clocks.filter((clock) => !clock.stopped && clock.due_date);
  const promise = clocks.find((clock) => clock.kind === "promised") ?? clocks.find((clock) => clock.kind === "statutory");
  return open.sort((a, b) => (a.due_date ?? "").localeCompare(b.due_date ?? ""))[0] ?? promise ?? clocks[0] ?? null;
}

const cell_classes: Partial<Record<DayKind, string>> = { used: "u", today: "n", left: "", held: "h" };
const cell_letters: Record<string, string> = { u: "u", n: "n", "-": "", h: "h", x: "x" };

/** The small ruler of lists, one cell a working day. Letters: u used, n today, - left, h stopped, x over. */
export function small_cells(cells: Day[] | string, overdue = false): string[] {
  if (typeof cells === "string") return Array.from(cells, (letter) => cell_letters[letter] ?? "");
  return cells.filter((day) => day.kind in cell_classes || (overdue && day.kind === "after"))
    .map((day) => (day.kind === "after" ? "x" : cell_classes[day.kind] ?? ""));
}
