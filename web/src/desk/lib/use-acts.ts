import { ref, type Ref } from "vue";
import type { Problem } from "@/api/problem";
import type { ActView } from "@/api/types";
import { say } from "../texts";
import type { OpenCase } from "./use-case";

export interface Acting {
  chosen: Ref<ActView | null>;
  said: Ref<string>;
  run: (body: unknown) => Promise<Problem | null>;
  done: () => void;
}

/** The act in hand: chosen in the bar, confirmed in the dialog, then told aloud; `after` sees to the focus. */
export function use_acts(open: OpenCase, after: (act: string) => unknown): Acting {
  const chosen = ref<ActView | null>(null);
  const said = ref("");

  async function run(body: unknown): Promise<Problem | null> {
    if (!chosen.value || await open.act(chosen.value.act, body)) return null;
    const failure = open.problem.value;
    open.problem.value = null;
    return failure;
  }
  function done(): void {
    const entry = chosen.value;
    chosen.value = null;
    if (!entry) return;
    const status = open.view.value?.status_text ?? "";
    const plain = entry.act === "correct_on_spot" || status === `已${entry.name}`;
    said.value = say(plain ? "case.done_plain" : "case.done", { act: entry.name, status });
    void after(entry.act);
  }
  return { chosen, said, run, done };
}
