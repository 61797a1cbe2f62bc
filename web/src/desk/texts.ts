import { i18n, type Leaves } from "@/texts";
import { desk } from "@/texts/desk.zh-CN";

// The staff texts come with the staff screens: a citizen never loads them.
i18n.global.mergeLocaleMessage("zh-CN", { desk });
export type DeskKey = Leaves<typeof desk>;

/** A text of the desk; `values` fill its {places}. */
export function say(key: DeskKey, values: Record<string, string | number> = {}): string {
  return i18n.global.t(`desk.${key}`, values);
}

/** The word for a value the server sends, or the value itself when there is none yet. */
export function word(group: string, value: string | null | undefined): string {
  if (!value) return "";
  const key = `desk.${group}.${value}`;
  return i18n.global.te(key) ? i18n.global.t(key) : value;
}
