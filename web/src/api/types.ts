// The contract of /api/v1, written by hand until `npm run api` makes it from /api/openapi.json.
// Dates are "YYYY-MM-DD", instants ISO 8601 with +08:00, limits their text ("5wd", "30d", "1m", "4h", "24min").

export type Rule = unknown;
export type LimitText = string;

export interface List<T> { items: T[]; next: string | null; position?: number }

export interface ProblemLine { pointer: string; code: string; message: string }
export interface ProblemBody {
  type?: string; title?: string; status: number; detail: string; code: string;
  basis?: string; pointer?: string; problems?: ProblemLine[]; trace?: string;
}

// ------------------------------------------------------------------ guide (src/domain/guide.h)
export type FieldType =
  | "text" | "long_text" | "date" | "date_time" | "number" | "choice" | "choices" | "yes_no"
  | "id_number" | "credit_code" | "phone" | "address" | "rows";
export type Need = "required" | "optional" | "deferrable";
export type Audience = "natural" | "legal";
export interface Basis { document: string; article: string; gist?: string; unconfirmed?: boolean }
export interface GuideLimit {
  limit?: LimitText | null; extension?: LimitText | null; extension_by?: string; unit_source?: string; note?: string;
}
export interface Step { key: string; name: string; limit: LimitText; office?: string; standard?: string }
export interface SpecialStep {
  key: string; name: string; kind: string; basis?: string; method?: string; limit: LimitText;
  excludes_statutory?: boolean; excludes_promised?: boolean; note?: string;
}
export interface Condition { key: string; text: string; met?: boolean; instead?: string }
export interface Option { value: string; label: string }
export interface Situation { key: string; question: string; hint?: string; options: Option[]; when?: Rule | null }
export interface CheckPoint { key: string; text: string }
export interface Material {
  key: string; name: string; need?: Need; when?: Rule | null; source?: "own" | "issued" | "other"; form?: string;
  generated?: boolean; share?: { resource: string; when?: Rule | null } | null; waived?: boolean; copies?: number;
  accepts?: string[]; basis?: string; unconfirmed?: boolean; note?: string; mistakes?: string[]; points?: CheckPoint[];
}
export interface Column { key: string; label: string; type?: FieldType; required?: boolean }
export interface Field {
  element: string; label: string; type?: FieldType; required?: boolean; hint?: string; when?: Rule | null;
  options?: Option[]; columns?: Column[]; max_length?: number | null; minimum?: number | null;
  maximum?: number | null; constant?: string;
}
export interface FormPage { title: string; fields: Field[] }
export interface Guide {
  item: string; code?: string; name: string; aliases?: string[]; summary: string; topic: string;
  item_type: string; regime: string; kind: "on_the_spot" | "timed"; audience: Audience[]; region: string;
  implementing_agency: string; accepting_agency: string; deciding_agency: string; supervising_agency: string;
  level: string; basis: Basis[]; statutory: GuideLimit; promised: GuideLimit; complex?: boolean; steps: Step[];
  window_authority?: { receive_is_accept?: boolean; accept_is_decide?: boolean; letter?: string };
  special_steps?: SpecialStep[]; conditions: Condition[]; situations: Situation[]; materials: Material[];
  form: FormPage[];
  commitment?: { offered?: boolean; kind?: string; covers?: string[]; basis?: string; reason?: string };
  deferral?: { materials?: string[]; limit?: LimitText | null; on_expiry?: string };
  fee: { charged?: boolean; standard?: string; basis?: string; note?: string };
  output: { name: string; kind?: string; validity?: string; electronic?: boolean };
  visits: number; visits_reason?: string; online_depth?: string[]; channels: string[]; delivery: string[];
  remedy?: string; places: { hall: string; window: string; phone: string }[]; complaint_phone: string;
  intake_windows?: { open: string; close: string }[]; questions: { question: string; answer: string }[];
  after_grant?: string;
}

// ------------------------------------------------------------------------------------- clocks
export type DayKind = "before" | "used" | "today" | "left" | "held" | "off" | "reserve" | "after";
export interface Day { date: string; kind: DayKind; label?: string | null; number?: number | null }
export interface DerivationLine { number: number; sentence: string; result?: string; basis?: string }
export type Light = "on_time" | "near" | "overdue" | "held" | "stopped";
export type ClockKind =
  | "acceptance_notice" | "supplement" | "statutory" | "promised" | "serve" | "push" | "step" | "special_step";
export interface ClockView {
  kind: ClockKind; label: string; started: string; due_date: string | null; due: string | null; running: boolean;
  held: boolean; stopped: string | null; light: Light; slack_minutes: number | null; slack_text: string;
  basis?: string; unknown_year?: boolean; derivation: DerivationLine[]; days: Day[]; governing?: boolean;
}
export interface ClockPreview { submitted: string; clocks: ClockView[] }

// ------------------------------------------------------------------------------------- public
export interface HallWindow { key: string; kind?: string; takes?: string; phone: string }
export interface Hall {
  key: string; name: string; region?: string; address: string; hours: string; transport?: string;
  complaint_phone?: string; windows?: HallWindow[];
}
export interface ItemRow {
  item: string | null; code?: string; name: string; kind?: string; item_type?: string; agency?: string;
  agency_name?: string; topic?: string; summary?: string; promised_text?: string; statutory_text?: string;
  visits?: number; fee_text?: string; materials_needed?: number; materials_waived?: number; has_guide: boolean;
  aliases_hit?: string[];
}
export interface ItemList extends List<ItemRow> { total?: number }
export interface Portal {
  region: { code: string; name: string; path: string[] }; halls: Hall[]; topics: { name: string; count: number }[];
  popular: ItemRow[]; test_clock: boolean; now: string; calendar_note: string;
}
export interface Fact { key: "time" | "visits" | "fee" | "materials" | "place" | "kind"; label: string; value: string; note?: string }
export interface StepBarView { key: string; name: string; text: string; minutes: number }
export interface GuidePage {
  version: number; published_at: string; content_hash?: string; guide: Guide;
  agency: { code: string; name: string }; deciding_agency?: { code: string; name: string } | string;
  hall?: Hall | null; windows?: HallWindow[]; facts: Fact[]; labels?: Record<string, Record<string, string>>;
  steps: { total_text: string; promised_text: string; statutory_text: string; bars: StepBarView[]; reserve_minutes: number };
  today?: ClockPreview | null; policies?: { parameter: string; value_text: string; document: string; article?: string }[];
  versions?: { version: number; published_at: string }[];
}
export type MaterialStatus = "needed" | "waived" | "generated" | "deferrable" | "optional";
export interface MaterialsFor {
  materials: { key: string; need: Need; status: MaterialStatus }[];
  form?: unknown; pages?: { title: string; elements: string[] }[];
}

// ------------------------------------------------------------------------------------ session
export interface DemoAccount { login: string; name: string; role_text: string; password: string }
export interface Session {
  account: string | null; name?: string; roles: string[]; agency?: string; agency_name?: string; hall?: string;
  region?: string; csrf: string; test_clock: boolean; now: string; demo_accounts?: DemoAccount[];
}

// -------------------------------------------------------------------------------------- cases
export interface FileRef { address: string; name: string; type: string; size: number }
export interface MaterialFiles { material: string; files: FileRef[]; originals?: number }
export type Answers = Record<string, unknown>;
export type Situations = Record<string, string>;
export interface Draft {
  id: string; item: string; item_name?: string; guide_version: number; situations: Situations; answers: Answers;
  materials: MaterialFiles[]; updated_at: string; expires_at?: string; step?: string;
}
export interface Submission {
  item: string; guide_version: number; situations: Situations; answers: Answers; materials: MaterialFiles[];
  insist: boolean; consent: "electronic" | "post" | "pick_up"; channel: "online" | "counter" | "post" | "agent" | "kiosk";
  draft?: string; applicant?: { name: string; id_type: string; id_number: string; phone: string }; event_time?: string;
}
export interface TimelineEntry {
  key: string; name: string; state: "done" | "current" | "held" | "todo"; at?: string; due?: string; who?: string; note?: string;
}
export interface HistoryLine { at: string; sentence: string; basis?: string; notice?: number }
export interface Todo { text: string; act?: string; due?: string }
export interface CaseMaterial {
  key: string; name: string; need?: Need; status?: string; files: FileRef[]; result?: string | null; points?: string[];
  note?: string; right?: string; check_points?: CheckPoint[]; mistakes?: string[]; basis?: string; demanded?: boolean;
}
export interface NoticeView {
  version: number; kind: string; title: string; number?: string; text?: string; issued: string; opened?: string | null; voided?: boolean;
}
export interface ActView { act: string; name: string; ready: boolean; reason?: string; basis?: string }
export interface CaseView {
  id: string; version: number; number: string; tracking_code?: string; item: string; item_name: string;
  guide_version: number; agency_name: string; status: string; status_text: string; channel: string; received: string;
  round: number; situations: { question: string; answer: string }[];
  applicant: { name: string; id_masked?: string; phone_masked?: string } & Record<string, unknown>;
  answers: { element: string; label: string; value: unknown }[]; materials: CaseMaterial[]; clocks: ClockView[];
  notices: NoticeView[]; acts: ActView[]; history: HistoryLine[]; examination?: unknown;
  decision?: { result: string; result_text: string; reason?: string; basis?: string; remedies?: string; output?: string } | null;
  rating?: { level: string } | null; timeline: TimelineEntry[]; todo?: Todo[]; log_intact?: boolean;
}
export interface CaseTrack {
  number: string; item_name: string; agency_name: string; status: string; status_text: string; received: string;
  clocks: ClockView[]; steps: TimelineEntry[]; history: HistoryLine[]; todo: Todo[]; can_rate: boolean;
  contact?: { phone?: string; complaint_phone?: string }; phones?: string[];
}
export interface CaseRow {
  id: string; number: string; item: string; item_name: string; applicant: string; status: string; status_text: string;
  stage: string; received: string; round: number; officer?: string; cells?: Day[] | string;
  clock?: { kind: string; label: string; light: Light; slack_minutes: number | null; slack_text: string; due_date: string | null } | null;
}
export interface KnownElement { element: string; value: unknown; source: string; at?: string }
export interface AccessLine { at: string; who?: string; agency?: string; agency_name?: string; purpose?: string; number?: string; sentence?: string }
