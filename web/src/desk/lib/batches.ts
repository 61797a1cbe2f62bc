import { ref, type Ref } from "vue";
import { new_key } from "@/api/client";
import { as_problem, type Problem } from "@/api/problem";

export interface BatchLine { kind: string; key: string; done: boolean; code: string; message: string }
const at_once = 25;

/**
 * Many things published in portions, so that progress is seen and one answer stays small. After a failure looking
 * again shows what is left: what was published no longer holds the old value.
 */
export function use_batches<T extends { kind: string; key: string }>(send: (things: T[], key: string) => Promise<{ lines: BatchLine[] }>) {
  const total = ref(0);
  const finished = ref(0);
  const running = ref(false);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const results = ref(new Map<string, BatchLine>());

  function reset(): void {
    total.value = finished.value = 0;
    problem.value = null;
    results.value = new Map();
  }
  async function go(things: T[]): Promise<void> {
    if (running.value) return;
    reset();
    running.value = true;
    total.value = things.length;
    try {
      for (let from = 0; from < things.length; from += at_once) {
        const portion = things.slice(from, from + at_once);
        const { lines } = await send(portion, new_key());
        results.value = new Map([...results.value, ...lines.map((line): [string, BatchLine] => [`${line.kind}/${line.key}`, line])]);
        finished.value += portion.length;
      }
    } catch (error) {
      problem.value = as_problem(error);
    } finally {
      running.value = false;
    }
  }
  return { total, finished, running, problem, results, reset, go };
}
