import type { GuidePage, Option } from "@/api/types";
import { word } from "../texts";

const by_regime: Record<string, string[]> = {
  license_art32: ["granted", "granted_in_part", "refused"], intake_window: ["granted", "granted_in_part", "refused"],
  registration_on_spot: ["registered", "registration_refused"], entity_confirmation: ["registered", "registration_refused"],
  from_receipt: ["completed", "not_completed"], record_filing: ["completed", "not_completed"], public_service: ["completed", "not_completed"],
  tax_declaration: ["completed"],
};

/** The result words the item's regime knows: a pension is never 不予许可. */
export function result_options(page: GuidePage | null, possible?: string[]): Option[] {
  const given = page?.labels?.decision_result;
  const values = possible?.length ? possible : by_regime[page?.guide.regime ?? ""] ?? [];
  return values.map((value) => ({ value, label: given?.[value] ?? word("result", value) }));
}
export function is_negative(result: string): boolean {
  return ["refused", "registration_refused", "not_completed"].includes(result);
}
/** What a refused applicant may do, by whose body decides (the paper's own text is the server's). */
export function remedy_text(page: GuidePage | null): string {
  return word("remedy", page?.guide.remedy ?? "standard");
}
