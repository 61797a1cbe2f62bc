import { computed, onUnmounted, ref, watch, type InjectionKey } from "vue";
import * as api from "@/api";
import type { NewDraft } from "@/api";
import { as_problem, type Problem } from "@/api/problem";
import type { Draft, GuidePage, MaterialsFor } from "@/api/types";
import { pages_of } from "@/lib/paging";
import { kept_situations, material_lines } from "@/lib/form";

const pause = 1500;  // of typing, before it is saved by itself

/** A draft being filled: what was said, its pages, and the saving of it. */
export function use_draft(id: string) {
  const draft = ref<Draft | null>(null);
  const guide = ref<GuidePage | null>(null);
  const materials = ref<MaterialsFor["materials"]>([]);
  const problem = ref<Problem | null>(null);
  const saved_at = ref("");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<boolean> = Promise.resolve(true);
  let clean = "";

  const content = (): NewDraft | null => {
    if (!draft.value) return null;
    const { item, guide_version, situations, answers, materials: files, step } = draft.value;
    return { item, guide_version, situations, answers, materials: files, step };
  };

  async function load_materials(): Promise<void> {
    if (!draft.value || !guide.value) return;
    const situations = kept_situations(guide.value.guide, draft.value.situations);
    const answer = await api.materials_for(draft.value.item, situations, draft.value.guide_version);
    materials.value = material_lines(guide.value.guide, situations, answer.materials);
  }

  async function load(): Promise<void> {
    try {
      draft.value = await api.draft(id);
      guide.value = await api.guide(draft.value.item, draft.value.guide_version);
      await load_materials();
      clean = JSON.stringify(content());
      problem.value = null;
    } catch (error) {
      problem.value = as_problem(error);
    }
  }

  async function put(): Promise<boolean> {
    const body = content();
    const text = JSON.stringify(body);
    if (!body || text === clean) return true;
    try {
      const stored = await api.save_draft(id, body);
      clean = text;
      saved_at.value = stored?.updated_at ?? new Date().toISOString();
      problem.value = null;
      return true;
    } catch (error) {
      problem.value = as_problem(error);
      return false;
    }
  }

  /** Saves now, after any saving under way. False: it did not arrive, `problem` says why. */
  function save(): Promise<boolean> {
    clearTimeout(timer);
    saving = saving.then(put);
    return saving;
  }

  const stop = watch(draft, () => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (JSON.stringify(content()) !== clean) void save(); }, pause);
  }, { deep: true });
  onUnmounted(() => { stop(); clearTimeout(timer); });

  const pages = computed(() => (draft.value && guide.value ? pages_of(guide.value.guide, draft.value, materials.value) : []));
  return { draft, guide, materials, pages, problem, saved_at, load, load_materials, save };
}

export type DraftState = ReturnType<typeof use_draft>;
export const draft_key: InjectionKey<DraftState> = Symbol("draft");
