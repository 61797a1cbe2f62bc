import { computed, ref, watch, type Ref } from "vue";
import * as api from "@/api";
import { as_problem, type Problem } from "@/api/problem";
import type { Answers, FileRef, FormPage, GuidePage, Material, MaterialStatus, MaterialsFor, ProblemLine, Situations, Submission } from "@/api/types";
import { all_problems } from "@/lib/answers";
import { asked_fields, asked_situations, first_situations, kept_situations, tidy_answers } from "@/lib/form";
import { say } from "../texts";

export interface Person { id_number: string; name: string; phone: string }
export interface IntakeLine { material: Material; status: MaterialStatus }
export type Consent = Submission["consent"];
const asked_status = ["needed", "deferrable", "optional"];

/** Everything of one intake: what is applied for, by whom, with which answers and papers. */
export function use_intake() {
  const page = ref<GuidePage | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const person = ref<Person>({ id_number: "", name: "", phone: "" });
  const situations = ref<Situations>({});
  const answers = ref<Answers>({});
  const needed = ref<MaterialsFor["materials"]>([]);
  const files = ref<Record<string, FileRef[]>>({});
  const originals = ref<Record<string, number>>({});
  const consent = ref<Consent>("electronic");
  const insist = ref(false);

  async function choose(item: string): Promise<void> {
    problem.value = null;
    try {
      const found = await api.guide(item);
      page.value = found;
      situations.value = first_situations(found.guide);
      answers.value = {};
      files.value = {};
      originals.value = {};
    } catch (error) { problem.value = as_problem(error); }
  }
  watch([situations, page], async () => {
    if (!page.value) return;
    const item = page.value.guide.item;
    try {
      const list = await api.materials_for(item, kept_situations(page.value.guide, situations.value));
      if (page.value?.guide.item === item) needed.value = list.materials;
    } catch (error) { problem.value = as_problem(error); }
  });

  // What the person said at the window need not be typed twice.
  watch(person, (value) => {
    const own: Record<string, string> = { name: value.name, id_number: value.id_number, phone: value.phone };
    const fields = page.value?.guide.form.flatMap((entry) => entry.fields) ?? [];
    for (const field of fields) {
      const [whose, what] = field.element.split(".");
      if (whose === "applicant" && what && own[what] !== undefined) answers.value[field.element] = own[what];
    }
  }, { deep: true });

  const asked = computed(() => (page.value ? asked_situations(page.value.guide, situations.value) : []));
  const pages = computed<FormPage[]>(() => {
    if (!page.value) return [];
    const { guide } = page.value;
    const open = new Set(asked_fields(guide, kept_situations(guide, situations.value), answers.value).map((field) => field.element));
    return guide.form.map((entry) => ({ ...entry, fields: entry.fields.filter((field) => open.has(field.element)) })).filter((entry) => entry.fields.length > 0);
  });
  const lines = computed<IntakeLine[]>(() => needed.value.flatMap((line) => {
    const material = page.value?.guide.materials.find((entry) => entry.key === line.key);
    return material ? [{ material, status: line.status }] : [];
  }));
  const given = (key: string) => (files.value[key]?.length ?? 0) > 0 || (originals.value[key] ?? 0) > 0;
  const lacking = computed(() => lines.value.filter((line) => line.status === "needed" && !given(line.material.key)));

  function faults(): ProblemLine[] {
    if (!page.value) return [{ pointer: "/item", code: "required", message: say("intake.choose_item") }];
    const own = (["id_number", "name", "phone"] as const).filter((key) => !person.value[key].trim())
      .map((key) => ({ pointer: `/applicant/${key}`, code: "required", message: say("forms.fill", { label: say(`intake.${key}`) }) }));
    const missing = lacking.value.length > 0 && !insist.value
      ? [{ pointer: "/insist", code: "lacking", message: say("intake.lacking", { names: lacking.value.map((line) => line.material.name).join("、") }) }] : [];
    return [...own, ...all_problems(page.value.guide, { situations: situations.value, answers: answers.value }), ...missing];
  }

  function submission(): Submission {
    const { guide, version } = page.value!;
    const kept = kept_situations(guide, situations.value);
    const tidy = tidy_answers(guide, answers.value);
    const open = asked_fields(guide, kept, tidy).map((field) => field.element);
    return {
      item: guide.item, guide_version: version, situations: kept, insist: insist.value, consent: consent.value, channel: "counter",
      answers: Object.fromEntries(Object.entries(tidy).filter(([element]) => open.includes(element))),
      materials: lines.value.filter((line) => asked_status.includes(line.status) && given(line.material.key))
        .map(({ material: { key } }) => ({ material: key, files: files.value[key] ?? [], originals: originals.value[key] || 0 })),
      applicant: { ...person.value, id_number: person.value.id_number.trim().toUpperCase(), id_type: "resident_id" },
    };
  }
  function clear(): void {
    page.value = null;
    person.value = { id_number: "", name: "", phone: "" };
    insist.value = false;
  }
  return { page, problem, person, situations, answers, asked, pages, lines, lacking, files, originals, consent, insist, choose, faults, submission, clear };
}
export type Intake = ReturnType<typeof use_intake>;
