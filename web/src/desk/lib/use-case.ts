import { ref, type Ref } from "vue";
import * as api from "@/api";
import { new_key } from "@/api/client";
import { as_problem, type Problem } from "@/api/problem";
import type { CaseView, GuidePage } from "@/api/types";

export interface OpenCase {
  view: Ref<CaseView | null>; page: Ref<GuidePage | null>; problem: Ref<Problem | null>; busy: Ref<boolean>;
  open: (id: string) => Promise<void>;
  act: (name: string, body: unknown) => Promise<boolean>;
  close: () => void;
}

/**
 * The case on the desk with the guide it began under. Acts wait for each other, so that fast keys never meet
 * their own older version; one that may or may not have been done is sent again under the same key.
 */
export function use_case(): OpenCase {
  const view = ref(null) as Ref<CaseView | null>;
  const page = ref(null) as Ref<GuidePage | null>;
  const problem = ref(null) as Ref<Problem | null>;
  const busy = ref(false);
  let wanted = "";
  let chain: Promise<unknown> = Promise.resolve();
  let unsure: { content: string; key: string } | null = null;

  async function read_guide(of: CaseView): Promise<void> {
    if (page.value?.guide.item === of.item && page.value.version === of.guide_version) return;
    page.value = null;
    page.value = await api.guide(of.item, of.guide_version);
  }

  async function open(id: string): Promise<void> {
    wanted = id;
    if (view.value?.id !== id) view.value = null;
    problem.value = null;
    try {
      const found = await api.case_view(id);
      if (wanted !== id) return;
      view.value = found;
      await read_guide(found);
    } catch (error) {
      if (wanted === id) problem.value = as_problem(error);
    }
  }

  function key_for(content: string): string {
    if (unsure?.content !== content) unsure = { content, key: new_key() };
    return unsure.key;
  }

  async function run(id: string, name: string, body: unknown): Promise<boolean> {
    if (view.value?.id !== id) return false;
    busy.value = true;
    problem.value = null;
    try {
      const key = key_for(JSON.stringify([id, name, body]));
      const fresh = await api.act(id, name, body, { key, version: view.value.version });
      unsure = null;
      if (wanted === id) view.value = fresh;
      return true;
    } catch (error) {
      const failure = as_problem(error);
      if (!failure.uncertain) unsure = null;
      if ([409, 412].includes(failure.status)) await open(id);
      problem.value = failure;
      return false;
    } finally {
      busy.value = false;
    }
  }

  function act(name: string, body: unknown): Promise<boolean> {
    const id = wanted;
    const next = chain.then(() => run(id, name, body));
    chain = next;
    return next;
  }
  function close(): void {
    wanted = "";
    view.value = null;
    problem.value = null;
  }
  return { view, page, problem, busy, open, act, close };
}
