// What the form asks next, by the guide's own rules. The rules are those of the server (src/rules, src/domain/form.h).
import type { Answers, Field, Guide, ProblemLine, Rule, Situation, Situations } from "@/api/types";

function value_of(rule: unknown, values: Record<string, unknown>): unknown {
  if (typeof rule !== "object" || rule === null) return rule;
  const [[op, raw] = ["", []]] = Object.entries(rule as Record<string, unknown>);
  const args = Array.isArray(raw) ? raw : [raw];
  const at = (index: number) => value_of(args[index], values);
  if (op === "var") return values[String(args[0])] ?? null;
  if (op === "==") return at(0) === at(1);
  if (op === "!=") return at(0) !== at(1);
  if (op === "and") return args.every((arg) => value_of(arg, values) === true);
  if (op === "or") return args.some((arg) => value_of(arg, values) === true);
  if (op === "!") return at(0) !== true;
  if (op === "in") return Array.isArray(args[1]) && args[1].includes(at(0));
  return false;
}
const holds = (rule: Rule | null | undefined, values: Record<string, unknown>) => !rule || value_of(rule, values) === true;
const named = (answers: Answers) => Object.fromEntries(Object.entries(answers).map(([element, value]) => [`answers.${element}`, value]));

export function situation_asked(_guide: Guide, situation: Situation, situations: Situations): boolean {
  return holds(situation.when, situations);
}
export function effective_situations(guide: Guide, situations: Situations): Situations {
  const kept: Situations = {};
  for (const situation of guide.situations) {
    const value = situations[situation.key];
    if (value !== undefined && holds(situation.when, kept)) kept[situation.key] = value;
  }
  return kept;
}
export function asked_fields(guide: Guide, situations: Situations, answers: Answers): Field[] {
  const seen: Record<string, unknown> = { ...situations };
  return guide.form.flatMap((page) => page.fields).filter((field) => {
    if (!holds(field.when, seen)) return false;
    Object.assign(seen, named({ [field.element]: field.constant || answers[field.element] }));
    return !field.constant;
  });
}
export function tidy_answers(_guide: Guide, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== "" && value !== undefined && value !== null));
}
export function check_answers(guide: Guide, situations: Situations, answers: Answers): ProblemLine[] {
  return asked_fields(guide, situations, answers).filter((field) => field.required && (answers[field.element] ?? "") === "")
    .map((field) => ({ pointer: `/${field.element}`, code: "required", message: field.label }));
}
