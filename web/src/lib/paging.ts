// The pages of an application: situations one by one, then the form, then one upload a material, then the check.
import type { Answers, Draft, Field, FormPage, Guide, Material, MaterialFiles, MaterialsFor, Situation, Situations } from "@/api/types";
import { asked_fields, asked_situations, kept_situations } from "./form";

export type Page =
  | { key: string; kind: "situation"; situation: Situation }
  | { key: string; kind: "form"; page: FormPage; fields: Field[] }
  | { key: string; kind: "material"; material: Material; status: MaterialsFor["materials"][number]["status"] }
  | { key: "check"; kind: "check" };

export interface Filled { situations: Situations; answers: Answers }

const uploadable = ["needed", "deferrable", "optional"];

export function pages_of(guide: Guide, filled: Filled, materials: MaterialsFor["materials"]): Page[] {
  const pages: Page[] = asked_situations(guide, filled.situations)
    .map((situation) => ({ key: `s-${situation.key}`, kind: "situation", situation }));
  const asked = new Set(asked_fields(guide, kept_situations(guide, filled.situations), filled.answers).map((field) => field.element));
  guide.form.forEach((page, index) => {
    const fields = page.fields.filter((field) => asked.has(field.element));
    if (fields.length > 0) pages.push({ key: `f-${index + 1}`, kind: "form", page, fields });
  });
  for (const line of materials) {
    const material = guide.materials.find((entry) => entry.key === line.key);
    if (material && uploadable.includes(line.status)) pages.push({ key: `m-${line.key}`, kind: "material", material, status: line.status });
  }
  return [...pages, { key: "check", kind: "check" }];
}

export function next_page(pages: Page[], key: string): Page {
  const index = pages.findIndex((page) => page.key === key);
  return pages[Math.min(index + 1, pages.length - 1)]!;
}

export function previous_page(pages: Page[], key: string): Page | null {
  const index = pages.findIndex((page) => page.key === key);
  return index > 0 ? pages[index - 1]! : null;
}

/** Where someone who comes back goes on: the step they left, or the first page. */
export function resume_page(pages: Page[], draft: Pick<Draft, "step">): Page {
  return pages.find((page) => page.key === draft.step) ?? pages[0]!;
}

export function files_of(materials: MaterialFiles[], key: string): MaterialFiles["files"] {
  return materials.find((entry) => entry.material === key)?.files ?? [];
}

export function with_files(materials: MaterialFiles[], key: string, files: MaterialFiles["files"]): MaterialFiles[] {
  const rest = materials.filter((entry) => entry.material !== key);
  return files.length > 0 ? [...rest, { material: key, files, originals: 0 }] : rest;
}

/** A stored value in words: the labels of options, rows one a line. */
export function value_text(field: Field, value: unknown, words: { yes: string; no: string }): string {
  if (value === undefined || value === null || value === "") return "";
  const label = (entry: unknown) => field.options?.find((option) => option.value === entry)?.label ?? String(entry);
  if (field.type === "yes_no") return value === true ? words.yes : words.no;
  if (field.type === "rows" && Array.isArray(value)) {
    return value.map((row) => (field.columns ?? []).map((column) => (row as Record<string, unknown>)[column.key]).filter(Boolean).join("，")).join("\n");
  }
  if (Array.isArray(value)) return value.map(label).join("、");
  return field.type === "choice" ? label(value) : String(value);
}
