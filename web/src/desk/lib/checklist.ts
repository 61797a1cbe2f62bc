// Checking materials line by line. The guide gives the lines and the only reasons; the server keeps every mark.
import type { CaseMaterial, CaseView, GuidePage, MaterialStatus } from "@/api/types";

export type Mark = "ok" | "missing" | "not_in_form";
export const marks: Mark[] = ["ok", "missing", "not_in_form"];

/** 1 合格, 2 不完整, 3 不正确: only while a row has the focus. */
export function mark_of_key(key: string): Mark | null {
  return marks[["1", "2", "3"].indexOf(key)] ?? null;
}

export function is_lacking(material: Pick<CaseMaterial, "result">): boolean {
  return material.result === "missing" || material.result === "not_in_form";
}
export function lacking(view: CaseView): CaseMaterial[] {
  return view.materials.filter(is_lacking);
}
/** Not looked at yet. What the system made or fetched itself needs no eye. */
export function unchecked(view: CaseView): CaseMaterial[] {
  return view.materials.filter((material) => !material.result && !is_automatic(material));
}
export function is_automatic(material: CaseMaterial): boolean {
  return ["waived", "generated", "shared", "optional"].includes(material.status ?? "") && material.files.length === 0;
}

export interface Line { material: string; reason: string; points: string[]; right: string }
/** The lines of a supplement notice: everything found lacking, since it can be said only once. */
export function lines_of(view: CaseView): Line[] {
  return lacking(view).map((material) => ({
    material: material.key, reason: material.result ?? "missing", points: material.points ?? [], right: material.note ?? "",
  }));
}

/** A notice that names no check point and says nothing leaves the applicant guessing. */
export function unclear(view: CaseView): CaseMaterial[] {
  return lacking(view).filter((m) => m.result === "not_in_form" && !m.points?.length && !m.note?.trim());
}

export function toggled(points: string[] | undefined, key: string): string[] {
  const list = points ?? [];
  return list.includes(key) ? list.filter((entry) => entry !== key) : [...list, key];
}

const statuses = ["needed", "waived", "generated", "deferrable", "optional"];
/** The tag of a line: the server's word, else what the guide says of it. */
export function status_of(material: CaseMaterial, page: GuidePage | null): MaterialStatus {
  if (material.status && statuses.includes(material.status)) return material.status as MaterialStatus;
  const line = page?.guide.materials.find((entry) => entry.key === material.key);
  if (line?.generated) return "generated";
  if (line?.waived && material.files.length === 0 && !material.originals) return "waived";  // handed in: it was not waived here
  const need = material.need ?? line?.need;
  return need === "deferrable" || need === "optional" ? need : "needed";
}

/** The next row to look at after `key`: the next one without a mark, else the next one. */
export function next_row(view: CaseView, key: string): string {
  const keys = view.materials.map((material) => material.key);
  const after = keys.slice(keys.indexOf(key) + 1);
  const open = unchecked(view).map((material) => material.key);
  return after.find((entry) => open.includes(entry)) ?? after[0] ?? key;
}
