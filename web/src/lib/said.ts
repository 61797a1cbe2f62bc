import type { Guide } from "@/api/types";
import { t } from "@/texts";
import { value_text } from "./paging";

/** A value of any type in one line. */
export function said(value: unknown): string {
  if (value === null || value === undefined || value === "") return t("common.none");
  if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
  if (Array.isArray(value)) return value.map(said).join("；");
  if (typeof value === "object") return Object.values(value).map(said).join("，");
  return String(value);
}

/** An answer in the words of the form it was given on. */
export function answer_text(guide: Guide | null | undefined, element: string, value: unknown): string {
  const field = guide?.form.flatMap((page) => page.fields).find((entry) => entry.element === element);
  if (!field) return said(value);
  return value_text(field, value, { yes: t("common.yes"), no: t("common.no") }) || t("common.none");
}
