import { t } from "@/texts";

/** An answer of any type in one line. */
export function said(value: unknown): string {
  if (value === null || value === undefined || value === "") return t("common.none");
  if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
  if (Array.isArray(value)) return value.map(said).join("；");
  if (typeof value === "object") return Object.values(value).map(said).join("，");
  return String(value);
}
