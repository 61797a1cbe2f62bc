import { has_role } from "@/session";

export interface Area { name: string; text: "counter" | "intake" | "delivery" | "inbox" | "guides" | "drafts" | "adjustments" | "spot_checks" | "supervision" }

const window_roles = ["counter_clerk", "acceptance_officer", "hall_manager"];
export const counter_roles = [...window_roles, "handover_clerk"];
export const office_roles = ["examiner", "reviewer", "legal_reviewer", "decider", "seal_keeper"];
export const guide_roles = ["item_manager", "service_administration"];
export const draft_roles = [...guide_roles, "legal_reviewer"];
export const watch_roles = ["supervisor", "service_administration", "hall_manager"];

/** Where this person works: the tabs of the desk bar, the first being home. */
export function areas(has: (...roles: string[]) => boolean = has_role): Area[] {
  const list: Area[] = [];
  const window: Area[] = has(...window_roles) ? [{ name: "counter", text: "counter" }] : [];
  if (has("counter_clerk")) window.push({ name: "intake", text: "intake" });
  const office: Area[] = has(...office_roles) ? [{ name: "inbox", text: "inbox" }] : [];
  list.push(...(has("counter_clerk") ? [...window, ...office] : [...office, ...window]));
  if (has(...counter_roles)) list.push({ name: "delivery", text: "delivery" });
  if (has(...guide_roles)) list.push({ name: "guides", text: "guides" });
  if (has(...draft_roles)) list.push({ name: "drafts", text: "drafts" });
  if (has(...draft_roles)) list.push({ name: "adjustments", text: "adjustments" });
  if (has(...watch_roles)) list.push({ name: "supervision", text: "supervision" });
  if (has(...guide_roles, "supervisor")) list.push({ name: "spot_checks", text: "spot_checks" });
  return list;
}
