// Names for the schemas of the server's OpenAPI document (generated.ts). What the document leaves to a plain string,
// but the pages must tell apart, is narrowed here and nowhere else.
// Dates are "YYYY-MM-DD", instants ISO 8601 with +08:00, limits their text ("5wd", "30d", "1m", "4h", "24min").
import type { components } from "./generated";

export type Schemas = components["schemas"];
export type Rule = unknown;
export interface List<T> { items: T[]; next?: string; position?: number; total?: number }

export interface ProblemLine { pointer: string; code: string; message: string }
/** `code` is open: a newer server, a proxy or the browser itself may say another. */
export type ProblemBody = Pick<Schemas["Problem"], "status" | "detail" | "basis" | "pointer"> & { code: string; problems?: ProblemLine[] };

// ------------------------------------------------------------------------------------- guide
export type Audience = Schemas["Audience"];
export type Step = Schemas["Step"];
export type Condition = Schemas["Condition"];
export type FieldType = Schemas["FieldType"];
export type Need = Schemas["Need"];
export type SpecialStep = Schemas["SpecialStep"];
export type Option = Schemas["Option"];
export type Situation = Schemas["Situation"];
export type Material = Schemas["Material"];
export type Column = Schemas["Column"];
export type Field = Schemas["Field"];
export type FormPage = Schemas["FormPage"];
export type Guide = Schemas["Guide"];
export type Fact = Schemas["Fact"];
export type GuidePage = Schemas["GuidePage"];
export type GuideChange = Schemas["GuideChange"];
export type MaterialStatus = "needed" | "waived" | "generated" | "deferrable" | "optional";
export type MaterialLine = Omit<Schemas["MaterialLine"], "status"> & { status: MaterialStatus };
export type MaterialsFor = Omit<Schemas["MaterialsFor"], "materials"> & { materials: MaterialLine[] };

// ------------------------------------------------------------------------------------- clocks
export type DayKind = Schemas["DayKind"];
export type Day = Schemas["DayView"];
export type Light = Schemas["Light"];
export type ClockKind = Schemas["ClockKind"];
export type ClockView = Schemas["ClockView"];

// ------------------------------------------------------------------------------------- public
export type Hall = Schemas["Hall"];
export type ItemRow = Schemas["ItemRow"];
export type ItemList = List<ItemRow>;
export type Portal = Schemas["Portal"];
export type DemoAccount = Schemas["ShownDemoAccount"];
export type Session = Schemas["SessionView"];

// -------------------------------------------------------------------------------------- cases
export type FileRef = Schemas["FileName"];
export type MaterialFiles = Schemas["MaterialFiles"];
export type Answers = Record<string, unknown>;
export type Situations = Record<string, string>;
export type Draft = Omit<Schemas["DraftView"], "answers"> & { answers: Answers };
export type Submission = Omit<Required<Schemas["Submission"]>, "answers" | "draft" | "applicant" | "event_time">
  & Pick<Schemas["Submission"], "draft" | "applicant" | "event_time"> & { answers: Answers };
export type TimelineEntry = Omit<Schemas["TimelineEntry"], "state"> & { state: "done" | "current" | "held" | "todo" };
export type HistoryLine = Schemas["HistoryLine"];
export type Todo = Schemas["Todo"];
export type CaseMaterial = Schemas["ShownMaterial"];
export type NoticeView = Schemas["ShownNotice"];
export type ActView = Schemas["OfferedAct"];
export type CaseView = Omit<Schemas["CaseView"], "timeline"> & { timeline: TimelineEntry[] };
export type CaseTrack = Omit<Schemas["CaseTrack"], "steps"> & { steps: TimelineEntry[] };
export type CaseRow = Schemas["CaseRow"];
export type KnownElement = Schemas["KnownElement"];
export type AccessLine = Schemas["AccessLine"];
