import { t } from "@/texts";
import { size_text } from "./limit";

export const largest_file = 20 * 1024 * 1024;
export const most_files = 20;

const endings: Record<string, string[]> = {
  pdf: ["pdf"], jpeg: ["jpg", "jpeg"], png: ["png"], ofd: ["ofd"], docx: ["docx"], xlsx: ["xlsx"],
};
const shown: Record<string, string> = { jpeg: "JPG" };

export function accept_attribute(accepts: string[]): string {
  return accepts.flatMap((type) => endings[type] ?? [type]).map((ending) => `.${ending}`).join(",");
}
export function accepts_text(accepts: string[]): string {
  return accepts.map((type) => shown[type] ?? type.toUpperCase()).join("、");
}

/** Why this file cannot be sent, with what to do; "" when it can. The server looks at the content itself. */
export function file_fault(file: { name: string; size: number }, accepts: string[]): string {
  const ending = file.name.includes(".") ? file.name.split(".").pop()!.toLowerCase() : "";
  const known = accepts.length === 0 || accepts.some((type) => (endings[type] ?? [type]).includes(ending));
  if (!known) return t("upload.wrong_type", { name: file.name, types: accepts_text(accepts) });
  if (file.size === 0) return t("upload.empty", { name: file.name });
  if (file.size > largest_file) return t("upload.too_large", { name: file.name, size: size_text(file.size), max: size_text(largest_file) });
  return "";
}
