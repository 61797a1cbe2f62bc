// Fills any guide's form with answers that are right, from the guide's page alone.
import { Failure } from "./report.mjs";

const operators = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  in: (a, b) => b.includes(a),
  "!": (a) => !a,
  and: (...all) => all.every(Boolean),
  or: (...all) => all.some(Boolean),
};

// The few operators that guides use.
export function holds(rule, data) {
  if (rule === null || rule === undefined) return true;
  if (Array.isArray(rule)) return rule.map((part) => holds(part, data));
  if (typeof rule !== "object") return rule;
  const [[name, given]] = Object.entries(rule);
  if (name === "var") {
    const path = Array.isArray(given) ? given[0] : given;
    return path.startsWith("answers.") ? data.answers?.[path.slice(8)] : data[path];
  }
  if (!operators[name]) throw new Failure(`operator ${name} is not known to the test kit`);
  return operators[name](...[given].flat(name === "in" ? 0 : 1).map((part) => holds(part, data)));
}

// The first option of every question that is asked, or what `chosen` says.
export function situations_of(guide, chosen = {}) {
  const given = {};
  for (const situation of guide.situations ?? []) {
    if (!holds(situation.when, given)) continue;
    given[situation.key] = chosen[situation.key] ?? situation.options[0].value;
  }
  return given;
}

function sample(field, person) {
  switch (field.type ?? "text") {
    case "id_number": return person.id_number;
    case "phone": return person.phone;
    case "credit_code": return "92690102MADEM1022R";
    case "number": return Math.max(field.minimum ?? 1, 28.5 > (field.maximum ?? 1e9) ? 1 : 28.5);
    case "choice": return field.options[0].value;
    case "choices": return [field.options[0].value];
    case "yes_no": return true;
    case "date": return "2026-03-02";
    case "date_time": return "2026-03-02T09:00:00+08:00";
    case "address": return "青禾区春晖路 56 号";
    case "rows": return [Object.fromEntries(field.columns.map((column) => [column.key, sample(column, person)]))];
    default: return field.constant || (/name$/.test(field.element ?? field.key) ? person.name : "理发服务");
  }
}

export function answers_of(guide, situations, person, chosen = {}) {
  const answers = {};
  for (const page of guide.form ?? []) {
    for (const field of page.fields) {
      if (!holds(field.when, { ...situations, answers })) continue;
      if (!field.required && !(field.element in chosen)) continue;
      answers[field.element] = chosen[field.element] ?? sample(field, person);
    }
  }
  return answers;
}

export const applicable = (guide, situations) => guide.materials.filter((line) => holds(line.when, situations));

// Lines that the applicant has to bring: not made by the server, not answered by shared data.
export const brought = (guide, situations) => applicable(guide, situations)
  .filter((line) => (line.need ?? "required") === "required" && !line.generated && !(line.waived && holds(line.share?.when, situations)));

export const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
export const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffdb004300", "hex");
