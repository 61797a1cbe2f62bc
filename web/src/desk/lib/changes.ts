import type { CaseView } from "@/api/types";

export interface Change { element: string; label: string; before: unknown; after: unknown; demanded: boolean }

/**
 * What the last submission changed. The server may send the earlier answers beside the present ones
 * (`before` of an answer, or `previous` of the case); without them nothing is claimed.
 */
export function changes_of(view: CaseView): Change[] {
  const previous = (view as { previous?: { answers?: { element: string; value: unknown }[] } }).previous?.answers;
  return view.answers.flatMap((line) => {
    const own = line as { before?: unknown };
    const before = "before" in own ? own.before : previous?.find((entry) => entry.element === line.element)?.value;
    const known = "before" in own || previous !== undefined;
    if (!known || JSON.stringify(before ?? null) === JSON.stringify(line.value ?? null)) return [];
    return [{ element: line.element, label: line.label, before, after: line.value, demanded: (line as { demanded?: boolean }).demanded ?? false }];
  });
}

/** Materials handed in again after a notice. */
export function renewed(view: CaseView): string[] {
  if (view.round < 2) return [];
  return view.materials.filter((material) => material.demanded || (material as { round?: number }).round === view.round).map((material) => material.key);
}
