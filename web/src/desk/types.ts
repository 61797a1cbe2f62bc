// What only staff screens read of the contract.
import type { CaseRow, List, ProblemLine, Schemas } from "@/api/types";

export type GuideRow = Schemas["ManagedGuide"];
export type Finding = Schemas["Checked"];
export type Difference = Schemas["Difference"];
export type GuideCheck = Schemas["GuideCheck"];
export type GuideDraft = Schemas["GuideDraftView"];
export type GuideDraftLine = Schemas["GuideDraftLine"];
export type DraftActName = Schemas["DraftAct"];
export type TestView = Schemas["TestView"];
export type TestedLine = Schemas["TestedLine"];
export type WhatIf = Schemas["WhatIfView"];
export type BatchChange = Schemas["BatchChange"];
export type PlannedLine = Schemas["PlannedLine"];
export type DriftLine = Schemas["DriftLine"];
export type AlignedItem = Schemas["AlignedItem"];
export type Campaign = Schemas["CampaignView"];
export type CampaignBody = Required<Schemas["CampaignBody"]>;
export type AdjustmentKind = Schemas["AdjustmentKind"];
export type AdjustmentActName = Schemas["AdjustmentAct"];
export type AdjustmentView = Schemas["AdjustmentView"];
export type CauseBody = Required<Schemas["CauseBody"]>;
export type LawChangeBody = Required<Schemas["LawChangeBody"]>;
export type CitingItem = Schemas["CitingItem"];
export type SpotCheckView = Schemas["SpotCheckView"];
export type SpotGuide = Schemas["SpotGuideView"];
export type PhoneOutcome = Schemas["PhoneOutcome"];
export type DrawBody = Required<Schemas["DrawBody"]>;
export type Verdict = Schemas["Verdict"];
export type YesNo = Schemas["YesNo"];
/** The document gives the warnings the schema of a whole problem; they are its lines. */
export type PersonCheck = Omit<Schemas["LookUp"], "warnings"> & { warnings: ProblemLine[] };
export type Board = Schemas["Board"];
export type ConditionAnswer = Schemas["ConditionAnswer"];
export type ConditionChecked = Schemas["ConditionChecked"];
export type Examination = Schemas["ShownExamination"];
export type Rows = List<CaseRow>;
