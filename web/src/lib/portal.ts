import { computed, ref } from "vue";
import * as api from "@/api";
import { as_problem, type Problem } from "@/api/problem";
import type { Portal } from "@/api/types";

/** What every page's head and foot needs of the region; read once a visit. */
export const portal = ref<Portal | null>(null);
export const portal_problem = ref<Problem | null>(null);
export const region = computed(() => portal.value?.region ?? null);

export async function load_portal(): Promise<void> {
  if (portal.value) return;
  try {
    portal.value = await api.portal();
    portal_problem.value = null;
  } catch (error) {
    portal_problem.value = as_problem(error);
  }
}
