// A limit as number and unit, and back: "5wd", "0.5wd", "30d", "1m", "4h", "24min".
export const units = ["wd", "d", "m", "h", "min"] as const;
export type LimitUnit = (typeof units)[number];
export interface Amount { amount: string; unit: LimitUnit }

export function amount_of(limit: unknown): Amount {
  const match = /^(\d+(?:\.\d+)?)(wd|d|m|h|min)$/.exec(typeof limit === "string" ? limit : "");
  return match ? { amount: match[1]!, unit: match[2] as LimitUnit } : { amount: "", unit: "wd" };
}
/** undefined: no limit; null: that is no number. */
export function limit_of({ amount, unit }: Amount): string | undefined | null {
  const number = amount.trim().replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  if (!number) return undefined;
  return /^\d{1,6}(\.\d{1,2})?$/.test(number) && (unit === "wd" || !number.includes(".")) ? `${number}${unit}` : null;
}
