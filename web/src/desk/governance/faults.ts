import type { Problem } from "@/api/problem";

/** The sentence for each field of a form, by its name, from a refusal's pointers. */
export function faults_of(problem: Problem | null): Record<string, string> {
  if (!problem) return {};
  const lines = [{ pointer: problem.pointer ?? "", message: problem.message }, ...problem.problems];
  return Object.fromEntries(lines.filter((line) => line.pointer).map((line) => [line.pointer.split("/")[1] ?? "", line.message]));
}

export const item_types = ["administrative_license", "confirmation", "benefit", "levy", "penalty", "coercion", "inspection", "reward", "adjudication", "other_power", "public_service"] as const;
