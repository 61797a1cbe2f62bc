import type { Draft, Field, Guide, ProblemLine } from "@/api/types";
import { check_answers, kept_situations } from "./form";
import { t } from "@/texts";

/** "required" said in the words of the field: what to fill in, or what to choose. */
function spoken(line: ProblemLine, field: Field | undefined): ProblemLine {
  if (line.code !== "required" || !field) return line;
  const [, row, column] = line.pointer.slice(1).split("/");
  if (row !== undefined) {
    const label = field.columns?.find((entry) => entry.key === column)?.label ?? field.label;
    return { ...line, message: t("fields.fill_row", { label, number: Number(row) + 1 }) };
  }
  if (field.type === "choices") return { ...line, message: t("fields.choose_some", { label: field.label }) };
  if (field.type === "choice" || field.type === "yes_no") return { ...line, message: t("fields.choose", { label: field.label }) };
  return { ...line, message: t("fields.fill", { label: field.label }) };
}

/** Everything wrong with the answers, as sentences, in the form's order. */
export function all_problems(guide: Guide, draft: Pick<Draft, "situations" | "answers">): ProblemLine[] {
  const fields = guide.form.flatMap((page) => page.fields);
  return check_answers(guide, kept_situations(guide, draft.situations), draft.answers)
    .map((line) => spoken(line, fields.find((field) => field.element === line.pointer.slice(1).split("/")[0])));
}

export function page_problems(guide: Guide, draft: Pick<Draft, "situations" | "answers">, fields: Field[]): ProblemLine[] {
  const elements = new Set(fields.map((field) => field.element));
  return all_problems(guide, draft).filter((line) => elements.has(line.pointer.slice(1).split("/")[0] ?? ""));
}
