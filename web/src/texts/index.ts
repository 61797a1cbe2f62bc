import { createI18n } from "vue-i18n";
import { zh_cn } from "./zh-CN";

export type Leaves<T, P extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>;
}[keyof T & string];
/** Every text's key, so that a missing text is a type error. */
export type TextKey = Leaves<typeof zh_cn>;

export const i18n = createI18n({
  legacy: false, locale: "zh-CN", fallbackLocale: "zh-CN", messages: { "zh-CN": zh_cn },
});

/** The text of `key`; `values` fill its {places}. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  return i18n.global.t(key, values);
}
