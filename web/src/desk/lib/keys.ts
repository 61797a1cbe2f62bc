import { onMounted, onUnmounted } from "vue";

/** "F9", "Alt+B", "Alt+ArrowUp" of a key press; "" when other modifiers are held. */
export function chord(event: Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">): string {
  if (event.ctrlKey || event.metaKey) return "";
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];  // Alt and a letter types another sign on some keyboards
  const key = event.altKey && letter ? letter : event.key;
  return `${event.shiftKey && key.startsWith("F") ? "Shift+" : ""}${event.altKey ? "Alt+" : ""}${key}`;
}

export type Bindings = Record<string, () => unknown>;

/** Shortcuts of a page while it is shown. While a dialog is open they rest: it has the keyboard. */
export function use_keys(bindings: () => Bindings): void {
  function pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || document.querySelector("dialog[open]") || document.body.classList.contains("el-popup-parent--hidden")) return;
    const run = bindings()[chord(event)];
    if (!run) return;
    event.preventDefault();
    run();
  }
  onMounted(() => window.addEventListener("keydown", pressed));
  onUnmounted(() => window.removeEventListener("keydown", pressed));
}

/** ↑ ↓ Home End among the elements that match `selector` inside `box`. True when the key was one of them. */
export function walk(event: KeyboardEvent, box: HTMLElement | null, selector: string): boolean {
  const list = Array.from(box?.querySelectorAll<HTMLElement>(selector) ?? []);
  const index = list.findIndex((entry) => entry === document.activeElement || entry.contains(document.activeElement));
  const target = target_of(event.key, index, list.length);
  if (event.altKey || event.ctrlKey || target < 0) return false;
  event.preventDefault();
  list[target]?.focus();
  return true;
}

/** The place a key leads to from `index` in a list of `length`, -1 when it leads nowhere. */
export function target_of(key: string, index: number, length: number): number {
  if (length === 0) return -1;
  if (key === "ArrowDown") return Math.min(index + 1, length - 1);
  if (key === "ArrowUp") return Math.max(index - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : -1;
}
