// What only staff screens read of the contract.
import type { CaseRow, GuidePage, List } from "@/api/types";

export type Severity = "error" | "warning" | "advice" | "hint";
export interface GuideRow {
  item: string; name: string; version: number | null; published_at: string | null; open_cases: number; open_cases_before?: number; agency_name?: string;
  findings?: number;
}
export interface Finding { pointer: string; code: string; severity: Severity; message: string; basis?: string }
export interface Difference { path: string; before: unknown; after: unknown }
export interface GuideCheck {
  guide?: unknown; page?: GuidePage | null; problems: Finding[]; differences: Difference[]; next_version: number;
}
export interface Published { item: string; version: number; content_hash: string }

export interface PersonCheck {
  valid: boolean; sex?: string; birth_date?: string; warnings: { pointer: string; code: string; message: string }[];
  known_cases: CaseRow[];
}

export interface Alert extends CaseRow { alert: string; reason: string; agency_name?: string }
export interface Board {
  now: string;
  counts: { open: number; due_today: number; near: number; overdue: number; deemed: number; decided_today: number; received_today: number };
  by_status: { status: string; text: string; count: number }[];
  behind?: number;
  by_agency: { agency: string; name: string; open: number; near: number; overdue: number }[];
  alerts: Alert[]; position: number;
}
export type Rows = List<CaseRow>;

export type ConditionAnswer = "yes" | "no" | "not_applicable";
export interface ConditionChecked { condition: string; answer: ConditionAnswer; note: string }
export interface Examination { conditions: ConditionChecked[]; opinion: string; proposal: string }
