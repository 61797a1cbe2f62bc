import type { FieldType } from "@/api/types";

export interface InputKind {
  type?: string; inputmode?: "text" | "decimal" | "tel" | "numeric"; autocomplete?: string; maxlength?: number; width?: string;
}

/** How a one-line field is typed: the right keyboard on a phone, and what the browser may fill in. */
export const input_kinds: Partial<Record<FieldType, InputKind>> = {
  date: { type: "date", width: "w-m" },
  date_time: { type: "datetime-local", width: "w-m" },
  number: { inputmode: "decimal", width: "w-s" },
  id_number: { inputmode: "text", maxlength: 20, width: "w-m" },
  credit_code: { inputmode: "text", maxlength: 20, width: "w-m" },
  phone: { type: "tel", inputmode: "tel", autocomplete: "tel", maxlength: 20, width: "w-m" },
  address: { autocomplete: "street-address" },
};
