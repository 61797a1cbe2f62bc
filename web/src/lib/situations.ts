import type { Guide, Situation, Situations } from "@/api/types";
import { effective_situations, situation_asked } from "./form";

/** The situations that are asked now: what hangs on an unasked one is not. */
export function asked_situations(guide: Guide, situations: Situations): Situation[] {
  const kept = kept_situations(guide, situations);
  return guide.situations.filter((situation) => situation_asked(guide, situation, kept));
}

/** The answers of asked situations only: what the server takes. */
export function kept_situations(guide: Guide, situations: Situations): Situations {
  return effective_situations(guide, situations);
}

/** Where a guide page starts before anybody has said anything: the first option of each question. */
export function first_situations(guide: Guide): Situations {
  let chosen: Situations = {};
  for (const situation of guide.situations) {
    const value = situation.options[0]?.value;
    if (value !== undefined) chosen = kept_situations(guide, { ...chosen, [situation.key]: value });
  }
  return chosen;
}
