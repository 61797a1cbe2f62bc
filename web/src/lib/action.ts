import { ref, type Ref } from "vue";
import { new_key } from "@/api/client";
import { as_problem, type Problem } from "@/api/problem";

export interface Action<A extends unknown[], R> {
  busy: Ref<boolean>;
  problem: Ref<Problem | null>;
  go: (...args: A) => Promise<R | undefined>;
}

/**
 * One thing a user does: at most once at a time, its failure kept to be shown. When nobody knows whether the
 * server did it (no network, 5xx), trying the same again sends the same Idempotency-Key; else a new one.
 */
export function use_action<A extends unknown[], R>(run: (key: string, ...args: A) => Promise<R>): Action<A, R> {
  const busy = ref(false);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  let open: { key: string; content: string } | null = null;

  async function go(...args: A): Promise<R | undefined> {
    if (busy.value) return undefined;
    busy.value = true;
    problem.value = null;
    const content = JSON.stringify(args);
    if (open?.content !== content) open = { key: new_key(), content };
    try {
      const result = await run(open.key, ...args);
      open = null;
      return result;
    } catch (error) {
      problem.value = as_problem(error);
      if (!problem.value.uncertain) open = null;
      return undefined;
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, go };
}

export interface Loading<T> { data: Ref<T | null>; problem: Ref<Problem | null>; loading: Ref<boolean>; load: () => Promise<void> }

/** Something a page reads; `load` again after a failure or a change. Only the newest answer counts. */
export function use_loading<T>(read: () => Promise<T>): Loading<T> {
  const data = ref(null) as Ref<T | null>;
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const loading = ref(false);
  let newest = 0;

  async function load(): Promise<void> {
    const mine = ++newest;
    loading.value = true;
    try {
      const answer = await read();
      if (mine !== newest) return;
      data.value = answer;
      problem.value = null;
    } catch (error) {
      if (mine === newest) problem.value = as_problem(error);
    } finally {
      if (mine === newest) loading.value = false;
    }
  }
  return { data, problem, loading, load };
}
