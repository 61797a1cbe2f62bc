import { computed, ref, type Ref } from "vue";
import { as_problem, type Problem } from "@/api/problem";
import { use_action } from "@/lib/action";
import { begin_draft, check_guide, draft_act, drafts, guide_draft, guide_source, save_draft } from "../api";
import { severities, severity_of } from "../lib/severity";
import type { Finding, GuideCheck, GuideDraft } from "../types";

const gravity = (finding: Finding) => severities.indexOf(severity_of(finding.severity));
interface Checked { text: string; result: GuideCheck }

/** A guide being written: its text, the draft that keeps it, and what the check found in that very text. */
export function use_studio() {
  const yaml = ref("");
  const kept = ref("");   // the text the server holds: of the draft, else the one in force
  const draft = ref<GuideDraft | null>(null) as Ref<GuideDraft | null>;
  const checked = ref<Checked | null>(null) as Ref<Checked | null>;
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;

  async function load(read: () => Promise<string>): Promise<void> {
    problem.value = null;
    try {
      yaml.value = kept.value = await read();
      await check.go(yaml.value);
    } catch (error) { problem.value = as_problem(error); }
  }
  const open_draft = (id: string) => load(async () => {
    draft.value = await guide_draft(id);
    return draft.value.yaml;
  });
  /** The draft of this item that is being written, else the text in force: its first change begins a draft. */
  async function open_item(item: string): Promise<void> {
    const begun = await drafts({ item }).then((list) => list.items.find((line) => line.status === "writing" && line.my_turn), () => undefined);
    if (begun) return open_draft(begun.id);
    draft.value = null;
    return load(async () => (await guide_source(item)).yaml);
  }

  const asked = ref("");  // the last text the server was asked about, whatever came of it
  const check = use_action(async (_key: string, text: string) => {
    asked.value = text;
    checked.value = { text, result: await check_guide(text) };
  });
  const save = use_action(async (key: string, text: string) => {
    const mine = draft.value;
    draft.value = mine ? await save_draft(mine.id, text, { key, version: mine.version }) : await begin_draft(text, { key });
    kept.value = text;
  });
  async function look(): Promise<void> {
    if (checked.value?.text !== yaml.value) await check.go(yaml.value);
  }
  /** Everything typed so far is kept and checked. */
  async function settle(): Promise<boolean> {
    if (yaml.value !== kept.value && yaml.value.trim()) await save.go(yaml.value);
    await look();
    return !save.problem.value && !check.problem.value && yaml.value === kept.value;
  }
  // Self-check and submission: both are kept with the draft.
  const submit = use_action(async (key: string) => {
    if (!draft.value) return null;
    for (const act of ["self_check", "submit_for_review"] as const) {
      if (act === "self_check" && draft.value.check_is_fresh) continue;
      draft.value = await draft_act(draft.value.id, act, {}, { key: `${key}-${act}`, version: draft.value.version });
      if ((draft.value.check?.errors ?? 0) > 0) return null;
    }
    return draft.value;
  });

  const findings = computed<Finding[]>(() => {
    const refused = check.problem.value;
    if (refused?.problems.length) return refused.problems.map((line) => ({ ...line, severity: "error", basis: refused.basis ?? "" }));
    return [...checked.value?.result.problems ?? []].sort((a, b) => gravity(a) - gravity(b));
  });
  const errors = computed(() => findings.value.filter((line) => line.severity === "error").length);
  const stale = computed(() => checked.value?.text !== yaml.value);
  const unsettled = computed(() => asked.value !== yaml.value || yaml.value !== kept.value);
  return { yaml, kept, draft, checked, problem, check, save, submit, findings, errors, stale, unsettled, open_draft, open_item, look, settle };
}
