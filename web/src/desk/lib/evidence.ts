import type { CaseView, HistoryLine } from "@/api/types";
import { governing } from "@/lib/ruler";

export interface EvidenceLine extends HistoryLine { hit: boolean }

/**
 * The history with the deeds that prove an alert marked: what the clock did by itself, and the deed that set
 * the running clock going, after which nobody acted in time.
 */
export function evidence_of(view: CaseView, alert?: string): EvidenceLine[] {
  const started = governing(view.clocks)?.started?.slice(0, 10) ?? "";
  const first = view.history.findIndex((line) => line.at.slice(0, 10) === started);
  return view.history.map((line, index) => ({
    ...line, hit: alert !== undefined && (alert === "deemed" ? line.sentence.includes("视为受理") : index === first),
  }));
}
