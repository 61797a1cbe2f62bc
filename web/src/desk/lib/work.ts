import { computed, ref } from "vue";
import type { CaseRow } from "@/api/types";
import { as_problem, type Problem } from "@/api/problem";
import { has_role } from "@/session";
import { worklist, type Stage } from "../api";
import { server_now } from "./now";
import { in_order } from "./queue";

const rows = ref<CaseRow[]>([]);
const loaded = ref(false);
const problem = ref<Problem | null>(null);

function stages(): Stage[] {
  const list: Stage[] = [];
  if (has_role("examiner", "reviewer", "legal_reviewer")) list.push("examination");
  if (has_role("decider", "seal_keeper")) list.push("decision");
  return list;
}

async function load(): Promise<void> {
  try {
    const lists = await Promise.all(stages().map((stage) => worklist(stage)));
    rows.value = [...new Map(lists.flatMap((list) => list.items).map((row) => [row.id, row])).values()];
    loaded.value = true;
    problem.value = null;
  } catch (error) {
    problem.value = as_problem(error);
  }
}

/** The office's list, shared by the table and by 上一件 下一件 of the case page. */
export function use_work() {
  return { rows: computed(() => in_order(rows.value, server_now.value)), loaded, problem, load };
}
