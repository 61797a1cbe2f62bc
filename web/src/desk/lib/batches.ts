import { ref, type Ref } from "vue";
import { new_key } from "@/api/client";
import { as_problem, type Problem } from "@/api/problem";

const at_once = 25;

/**
 * Many things sent in portions, so that progress is seen and one answer stays small. `results` are by the thing's
 * `id`. A portion of which nobody knows whether it was done is sent again as it was, under the same key: twice is once.
 */
export function use_batches<T, Line>(send: (things: T[], key: string) => Promise<{ lines: Line[] }>, id: (thing: T) => string) {
  const total = ref(0);
  const finished = ref(0);
  const running = ref(false);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const results = ref(new Map()) as Ref<Map<string, Line>>;
  let open: { key: string; content: string } | null = null;

  function reset(): void {
    total.value = finished.value = 0;
    problem.value = null;
    results.value = new Map();
    open = null;
  }
  async function send_portion(portion: T[]): Promise<void> {
    const content = JSON.stringify(portion);
    if (open?.content !== content) open = { key: new_key(), content };
    const { lines } = await send(portion, open.key);
    open = null;
    results.value = new Map([...results.value, ...lines.map((line, index): [string, Line] => [id(portion[index]!), line])]);
    finished.value += portion.length;
  }
  async function go(things: T[]): Promise<void> {
    if (running.value) return;
    running.value = true;
    problem.value = null;
    finished.value = 0;
    total.value = things.length;
    try {
      for (let from = 0; from < things.length; from += at_once) await send_portion(things.slice(from, from + at_once));
    } catch (error) {
      problem.value = as_problem(error);
      if (!problem.value.uncertain) open = null;
    } finally {
      running.value = false;
    }
  }
  return { total, finished, running, problem, results, reset, go };
}
