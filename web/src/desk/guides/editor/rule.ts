// "When is it asked": the comparisons of answers that most rules are, out of JSON Logic and back.
import type { Json } from "./guide-text";
import { at } from "./pointer";

export type Op = "==" | "!=" | "in";
export interface Test { variable: string; op: Op; values: (string | boolean)[] }
export interface Tests { join: "and" | "or"; tests: Test[] }
export interface Variable { variable: string; label: string; options: { value: string | boolean; label: string }[] }

const is_value = (value: Json | undefined): value is string | boolean => typeof value === "string" || typeof value === "boolean";

function test_of(rule: Json): Test | null {
  if (rule === null || typeof rule !== "object" || Array.isArray(rule)) return null;
  const [op, ...others] = Object.keys(rule);
  const operands = op ? rule[op] : null;
  if (others.length > 0 || !Array.isArray(operands) || operands.length !== 2 || !["==", "!=", "in"].includes(op!)) return null;
  const variable = at(operands[0], "var");
  const value = operands[1];
  const values = op === "in" ? value : [value];
  const plain = operands[0] !== null && typeof operands[0] === "object" && Object.keys(operands[0]).length === 1;
  if (!plain || typeof variable !== "string" || !Array.isArray(values) || !values.every(is_value)) return null;
  return { variable, op: op as Op, values: values as (string | boolean)[] };
}

/** null: it says more than a form can show. */
export function tests_of(rule: Json): Tests | null {
  const one = test_of(rule);
  if (one) return { join: "and", tests: [one] };
  if (rule === null || typeof rule !== "object" || Array.isArray(rule)) return null;
  const [join, ...others] = Object.keys(rule);
  const parts = join ? rule[join] : null;
  if (others.length > 0 || (join !== "and" && join !== "or") || !Array.isArray(parts)) return null;
  const tests = parts.map(test_of);
  return tests.every((each) => each !== null) ? { join, tests: tests as Test[] } : null;
}

/** undefined: no condition, so always. */
export function rule_of({ join, tests }: Tests): Json | undefined {
  const rules = tests.map(({ variable, op, values }): Json => ({ [op]: [{ var: variable }, op === "in" ? values : values[0] ?? ""] }));
  return rules.length > 1 ? { [join]: rules } : rules[0];
}

/** What a rule may ask of: the situations, and the fields of the form that offer answers. */
export function variables_of(guide: Json, said: { yes: string; no: string }): Variable[] {
  const options_of = (of: Json) => list(at(of, "options")).map((option) => ({ value: text(at(option, "value")), label: text(at(option, "label")) || text(at(option, "value")) }));
  const asked = list(at(guide, "situations")).map((each): Variable => ({ variable: text(at(each, "key")), label: text(at(each, "question")) || text(at(each, "key")), options: options_of(each) }));
  const fields = list(at(guide, "form")).flatMap((page) => list(at(page, "fields")));
  const filled = fields.flatMap((field): Variable[] => {
    const named = { variable: `answers.${text(at(field, "element"))}`, label: text(at(field, "label")) };
    if (at(field, "type") === "yes_no") return [{ ...named, options: [{ value: true, label: said.yes }, { value: false, label: said.no }] }];
    return at(field, "type") === "choice" ? [{ ...named, options: options_of(field) }] : [];
  });
  return [...asked, ...filled].filter((each) => each.variable && each.options.length > 0);
}

export const list = (value: Json): Json[] => (Array.isArray(value) ? value : []);
const text = (value: Json): string => (typeof value === "string" ? value : value === null || typeof value === "object" ? "" : String(value));
