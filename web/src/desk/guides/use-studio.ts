import { computed, ref, type Ref } from "vue";
import { as_problem, type Problem } from "@/api/problem";
import { use_action } from "@/lib/action";
import { check_guide, guide_source, publish_guide } from "../api";
import type { Finding, GuideCheck, Published } from "../types";

/** A guide file on the desk: its text, what the check found in that very text, and its publication. */
export function use_studio() {
  const yaml = ref("");
  const published = ref("");   // the text in force, to see whether anything was changed
  const checked = ref<{ text: string; result: GuideCheck } | null>(null) as Ref<{ text: string; result: GuideCheck } | null>;
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const done = ref<Published | null>(null);

  async function open(item: string): Promise<void> {
    problem.value = null;
    try {
      yaml.value = published.value = (await guide_source(item)).yaml;
      await check.go(yaml.value);
    } catch (error) { problem.value = as_problem(error); }
  }
  const asked = ref("");  // the last text the server was asked about, whatever came of it
  const check = use_action(async (_key: string, text: string) => {
    asked.value = text;
    checked.value = { text, result: await check_guide(text) };
  });
  const publish = use_action(async (key: string, text: string) => {
    done.value = await publish_guide(text, { key });
    published.value = text;
    await check.go(text);
  });

  const findings = computed<Finding[]>(() => {
    const refused = check.problem.value ?? publish.problem.value;
    if (refused?.problems.length) return refused.problems.map((line) => ({ ...line, severity: "error", basis: refused.basis ?? "" }));
    return checked.value?.result.problems ?? [];
  });
  const errors = computed(() => findings.value.filter((line) => line.severity === "error").length);
  const stale = computed(() => checked.value?.text !== yaml.value);
  const unasked = computed(() => asked.value !== yaml.value);
  const changed = computed(() => yaml.value !== published.value);
  return { yaml, checked, problem, done, check, publish, findings, errors, stale, unasked, changed, open };
}
