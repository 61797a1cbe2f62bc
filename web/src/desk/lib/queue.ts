import type { CaseRow } from "@/api/types";
import { date_of } from "@/lib/time";

export type GroupKey = "overdue" | "today" | "later" | "held";
export interface Group { key: GroupKey; rows: CaseRow[] }
const order: GroupKey[] = ["overdue", "today", "later", "held"];

/** Which heading a case stands under; `now` is the server's instant, not the machine's. */
export function group_of(row: CaseRow, now: string): GroupKey {
  const { clock } = row;
  if (clock?.light === "held") return "held";
  if (!clock || clock.light === "stopped") return "later";
  if (clock.light === "overdue" || (clock.slack_minutes ?? 0) < 0) return "overdue";
  return clock.due_date !== undefined && clock.due_date <= date_of(now) ? "today" : "later";
}

function slack(row: CaseRow): number {
  return row.clock?.slack_minutes ?? Number.POSITIVE_INFINITY;
}

/** Least time left first; within the same slack the older case. */
export function by_slack(rows: CaseRow[]): CaseRow[] {
  return [...rows].sort((a, b) => {
    const left = slack(a);
    const right = slack(b);
    return left === right ? a.received.localeCompare(b.received) : left < right ? -1 : 1;
  });
}

/** The groups that are not empty, most urgent first, stopped clocks last. */
export function group_rows(rows: CaseRow[], now: string): Group[] {
  return order
    .map((key) => ({ key, rows: by_slack(rows.filter((row) => group_of(row, now) === key)) }))
    .filter((group) => group.rows.length > 0);
}

/** The rows as they stand under each other: what ↑ ↓ and 下一件 walk through. */
export function in_order(rows: CaseRow[], now: string): CaseRow[] {
  return group_rows(rows, now).flatMap((group) => group.rows);
}

/** Where to go after `id` has left the list: what took its place, else the one before. */
export function neighbour(ids: string[], id: string, step: 1 | -1): string | null {
  const index = ids.indexOf(id);
  if (index < 0) return ids[0] ?? null;
  return ids[index + step] ?? null;
}

/** Long numbers end in what tells them apart. */
export function short_number(number: string): string {
  return number.length > 12 ? `…${number.slice(-7)}` : number;
}
