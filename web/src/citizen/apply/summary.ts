import type { Draft, Guide, MaterialsFor } from "@/api/types";
import type { SummaryRow } from "@/components/SummaryList.vue";
import { size_text } from "@/lib/limit";
import { files_of, value_text, type Page } from "@/lib/paging";
import { t } from "@/texts";

export interface Section { title: string; rows: SummaryRow[] }
const words = { yes: t("common.yes"), no: t("common.no") };

/** Everything that was said, page by page, each with the way back to change it. */
export function summary_of(guide: Guide, draft: Draft, pages: Page[], materials: MaterialsFor["materials"]): Section[] {
  const change = (page: string) => ({ name: "apply", params: { draft: draft.id, page }, query: { back: "check" } });
  const situations: SummaryRow[] = [];
  const sections: Section[] = [];
  const papers: SummaryRow[] = [];
  for (const page of pages) {
    if (page.kind === "situation") {
      const { key, question, options } = page.situation;
      const label = options.find((option) => option.value === draft.situations[key])?.label;
      situations.push({ id: `row-s-${key}`, label: question, value: label ?? t("apply.not_chosen"), change: change(page.key) });
    } else if (page.kind === "form") {
      sections.push({ title: page.page.title, rows: page.fields.map((field) => ({
        id: `row-${field.element}`, label: field.label, value: value_text(field, draft.answers[field.element], words) || t("common.none"), change: change(page.key),
      })) });
    } else if (page.kind === "material") {
      const files = files_of(draft.materials, page.material.key);
      papers.push({ label: page.material.name, value: files.length > 0 ? files.map((file) => `${file.name}，${size_text(file.size)}`).join("\n") : t("apply.not_given"), change: change(page.key) });
    }
  }
  papers.push(...free_papers(guide, materials));
  return [{ title: t("apply.your_situation"), rows: situations }, ...sections, { title: t("apply.part_material"), rows: papers }].filter((section) => section.rows.length > 0);
}

function free_papers(guide: Guide, materials: MaterialsFor["materials"]): SummaryRow[] {
  return materials.flatMap((line) => {
    const material = guide.materials.find((entry) => entry.key === line.key);
    if (!material || (line.status !== "waived" && line.status !== "generated")) return [];
    const value = line.status === "generated" ? t("apply.generated") : t("materials.shared", { source: material.share?.resource ?? "" });
    return [{ label: material.name, value, free: t(`need.${line.status}`) }];
  });
}
