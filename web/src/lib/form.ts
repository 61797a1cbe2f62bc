// The door to the rules (src/rules), in the words and types of the screens: what is accepted here the server accepts.
import type { Answers, Field, Guide, MaterialsFor, ProblemLine, Situation, Situations } from "@/api/types";
import * as rules from "@/rules/form";

const of = (guide: Guide) => guide as unknown as rules.FormGuide;
const said = (answers: Answers) => answers as rules.Answers;

export function asked_situations(guide: Guide, situations: Situations): Situation[] {
  return rules.askedSituations(of(guide), situations) as Situation[];
}

/** The answers of asked situations only: what the server takes. */
export function kept_situations(guide: Guide, situations: Situations): Situations {
  return rules.effectiveSituations(of(guide), situations) as Situations;
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

export function asked_fields(guide: Guide, situations: Situations, answers: Answers): Field[] {
  return rules.askedFields(of(guide), situations, rules.tidyAnswers(of(guide), said(answers))) as Field[];
}
/** The lines of a guide's materials as they stand in these situations: shared only sometimes is given otherwise. */
export function material_lines(guide: Guide, situations: Situations, lines: MaterialsFor["materials"]): MaterialsFor["materials"] {
  const shares = guide.materials.map((material) => ({ key: material.key, when: material.share?.when ?? null }));
  const shared = new Set(rules.applicableMaterials({ ...of(guide), materials: shares as { key: string }[] }, situations).map((entry) => entry.key));
  return lines.map((line) => (line.status === "waived" && !shared.has(line.key) ? { ...line, status: "needed" } : line));
}

export function tidy_answers(guide: Guide, answers: Answers): Answers {
  return rules.tidyAnswers(of(guide), said(answers));
}
/** Of what is asked; an answer that is not asked any more is left out before submitting, so it is no mistake. */
export function check_answers(guide: Guide, situations: Situations, answers: Answers): ProblemLine[] {
  const elements = new Set(guide.form.flatMap((page) => page.fields.map((field) => field.element)));
  const known = Object.fromEntries(Object.entries(answers).filter(([element]) => elements.has(element)));
  return rules.checkAnswers(of(guide), situations, said(known)).filter((problem) => problem.code !== "not_asked");
}
