// How each act looks on the desk: its key, its form, what goes to the server. Which acts there are says the server.
import type { ActView, CaseView, GuidePage, Option } from "@/api/types";
import { limit_text } from "@/lib/limit";
import { say, word } from "../texts";
import { lacking } from "./checklist";
import { result_options } from "./results";

export interface ActField {
  name: string; label: string; kind: "line" | "text" | "choice"; required: boolean; options?: Option[]; hint?: string; value?: string; list?: boolean; unit?: string;
}
export interface Look { key?: string; letter?: string; warn?: boolean }

// Done elsewhere than in the action bar: in the checklist, the form at the side, or by the party.
const elsewhere = ["check_material", "examine", "open_notice", "rate", "withdraw_application", "submit", "receive", "deemed_accepted"];
const looks: Record<string, Look> = {
  request_supplement: { key: "F9", letter: "B" }, repeat_unmet: { key: "F9", letter: "B" }, accept_deferred: { key: "F7", letter: "K" },
  accept: { key: "F8", letter: "S" }, refuse_acceptance: { key: "F10", letter: "J", warn: true }, decline_not_required: { letter: "X", warn: true },
  correct_on_spot: { letter: "G" }, supplement: { letter: "D" }, propose: { key: "F8", letter: "N" }, decide: { key: "F8", letter: "Q" }, return_step: { letter: "R" },
  begin_special: { letter: "T" }, end_special: { letter: "T" }, extend: { letter: "Y" },
  push_result: { key: "F7", letter: "P" }, hand_to_window: { key: "F9", letter: "W" }, notify_pickup: { letter: "L" }, serve: { key: "F8", letter: "S" },
  undo_misoperation: { letter: "Z" },
};
const order = Object.keys(looks);

export function look_of(act: string): Look { return looks[act] ?? {}; }

// Of two acts that exclude each other only one is shown: the one that can be done, else the first.
const twins: [string, string][] = [["request_supplement", "repeat_unmet"], ["begin_special", "end_special"]];
function spare_twin(view: CaseView, [first, second]: [string, string]): string[] {
  const ready = (name: string) => view.acts.some((entry) => entry.act === name && entry.ready);
  const both = [first, second].every((name) => view.acts.some((entry) => entry.act === name));
  if (!both) return [];
  return [!ready(first) && ready(second) ? first : second];
}

/** The acts of the bar in a fixed order, so that hands find them; what is new to us comes last. */
export function bar_acts(view: CaseView): ActView[] {
  const place = (act: string) => (order.includes(act) ? order.indexOf(act) : order.length - 1.5);
  const hidden = twins.flatMap((pair) => spare_twin(view, pair));
  return view.acts.filter((entry) => ![...elsewhere, ...hidden].includes(entry.act)).sort((a, b) => place(a.act) - place(b.act));
}

/** The one filled button: the notice while something is lacking, else the way forward. */
export function primary_act(view: CaseView): string | null {
  const ready: string[] = bar_acts(view).filter((entry) => entry.ready).map((entry) => entry.act);
  const notices = ["request_supplement", "repeat_unmet"];
  if (lacking(view).length > 0) return ready.find((act) => notices.includes(act)) ?? null;
  return ["accept", "propose", "decide", "serve", "hand_to_window", "notify_pickup", "push_result"].find((act) => ready.includes(act)) ?? null;
}

const options_of = (group: string, values: string[]): Option[] => values.map((value) => ({ value, label: word(group, value) }));
const reason = (required = true): ActField => ({ name: "reason", label: say("forms.reason"), kind: "text", required, hint: say("forms.reason_hint") });
const basis = (required = true): ActField => ({ name: "basis", label: say("forms.basis"), kind: "line", required, hint: say("forms.basis_hint") });

export const possible = (view: CaseView) => (view as { possible_results?: string[] }).possible_results;

function specials(page: GuidePage | null): Option[] {
  return (page?.guide.special_steps ?? []).map((step) => ({ value: step.key, label: step.name }));
}

const units: Record<string, string> = { wd: "个工作日", d: "天", m: "个月", h: "小时", min: "分钟" };

/** How long the limit may grow: a bare number in the unit of the law's own extension. */
function extension(page: GuidePage | null): ActField {
  const most = page?.guide.statutory.extension ?? "";
  const [, amount = "", unit = "wd"] = /^(\d+)([a-z]+)$/.exec(most) ?? [];
  const hint = amount ? say("forms.by_most", { most: limit_text(most) }) : say("forms.by_hint");
  return { name: "by", label: say("forms.by", { unit: units[unit] ?? unit }), kind: "line", required: true, hint, value: amount, unit };
}

export function fields_of(act: string, view: CaseView, page: GuidePage | null): ActField[] {
  switch (act) {
    case "decline_not_required": return [reason(), basis()];
    case "refuse_acceptance": return [
      { name: "ground", label: say("forms.ground"), kind: "choice", required: true, options: options_of("ground", grounds(view, page)) },
      { name: "competent_agency", label: say("forms.competent_agency"), kind: "line", required: false, hint: say("forms.competent_hint") },
      reason(), basis(),
    ];
    case "decide": return [
      { name: "result", label: say("forms.result"), kind: "choice", required: true, options: result_options(page, possible(view)) },
      reason(false), basis(false),
    ];
    case "return_step": case "undo_misoperation": return [reason()];
    case "begin_special": return [
      { name: "step", label: say("forms.step"), kind: "choice", required: true, options: specials(page), value: specials(page)[0]?.value },
      { name: "note", label: say("forms.note"), kind: "line", required: false },
    ];
    case "end_special": return [
      { name: "step", label: say("forms.step"), kind: "choice", required: true, options: specials(page), value: specials(page)[0]?.value },
      { name: "record", label: say("forms.record"), kind: "text", required: true, hint: say("forms.record_hint") },
      { name: "officers", label: say("forms.officers"), kind: "line", required: false, hint: say("forms.officers_hint"), list: true },
    ];
    case "extend": return [
      extension(page),
      reason(),
    ];
    case "notify_pickup": return [
      { name: "channel", label: say("forms.channel"), kind: "choice", required: true, options: options_of("notice_channel", ["phone", "sms", "site"]), value: "phone" },
      { name: "outcome", label: say("forms.outcome"), kind: "line", required: true, hint: say("forms.outcome_hint") },
    ];
    case "serve": return [
      { name: "manner", label: say("forms.manner"), kind: "choice", required: true, options: options_of("manner", ["pick_up", "direct", "electronic", "post"]), value: "pick_up" },
      { name: "proof", label: say("forms.proof"), kind: "line", required: true, hint: say("forms.proof_hint") },
    ];
    default: return [];
  }
}

function grounds(view: CaseView, page: GuidePage | null): string[] {
  const regime = page?.guide.regime;
  const list = ["not_competent", ...(view.round > 1 ? ["unmet_after_supplement"] : []), "barred", "quantity_exhausted"];
  if (regime === "intake_window") list.push("intake_window_closed");
  if (regime === "registration_on_spot") list.push("incomplete_on_spot");
  return list;
}

export function body_of(fields: ActField[], values: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => {
    const text = (values[field.name] ?? "").trim();
    if (field.list) return [field.name, text.split(/[、,，;；\s]+/).filter(Boolean)];
    return [field.name, text + (field.unit && /^\d+$/.test(text) ? field.unit : "")];
  }));
}
