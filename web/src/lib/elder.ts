import { ref } from "vue";

const name = "banshi.elder";
function stored(): boolean {
  try { return localStorage.getItem(name) === "1"; } catch { return false; }
}

/** 长者模式: larger and darker, remembered on this device. */
export const elder = ref(stored());

export function apply_elder(): void {
  document.documentElement.classList.toggle("elder", elder.value);
}

export function toggle_elder(): void {
  elder.value = !elder.value;
  try { localStorage.setItem(name, elder.value ? "1" : "0"); } catch { /* private window: this visit only */ }
  apply_elder();
}
