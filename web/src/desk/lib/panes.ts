import { use_keys } from "./keys";

/** F6 and Shift+F6: the next part of the screen, as between the panes of a desktop program. */
export function step_pane(step: 1 | -1): void {
  const panes = Array.from(document.querySelectorAll<HTMLElement>(".dbar, .panes > *, .actions"));
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(here + step + panes.length) % panes.length];
  const target = pane?.querySelector<HTMLElement>("[aria-current] , a[href], button, input, select, textarea, [tabindex]");
  target?.focus();
}
export function use_panes(): void {
  use_keys(() => ({ F6: () => step_pane(1), "Shift+F6": () => step_pane(-1) }));
}
