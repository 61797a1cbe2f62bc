import type { Condition } from "@/api/types";
import { say } from "../texts";
import type { ConditionAnswer, Examination } from "../types";

export const answers: ConditionAnswer[] = ["yes", "no", "not_applicable"];
export interface ExamineDraft { answers: Record<string, ConditionAnswer>; notes: Record<string, string>; opinion: string; proposal: string }

/** What was examined before, or an empty form: nothing is ticked for the examiner. */
export function empty_form(before?: Examination | null): ExamineDraft {
  const draft: ExamineDraft = { answers: {}, notes: {}, opinion: before?.opinion ?? "", proposal: before?.proposal ?? "" };
  for (const line of before?.conditions ?? []) {
    draft.answers[line.condition] = line.answer;
    draft.notes[line.condition] = line.note;
  }
  return draft;
}

export function answer_of_key(key: string): ConditionAnswer | null {
  return answers[["1", "2", "3"].indexOf(key)] ?? null;
}

export function examine_faults(draft: ExamineDraft, conditions: Pick<Condition, "key">[]): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const line of conditions) if (!draft.answers[line.key]) faults[line.key] = say("examine.answer_all");
  if (!draft.proposal) faults.proposal = say("examine.choose");
  if (!draft.opinion.trim()) faults.opinion = say("examine.write");
  return faults;
}
