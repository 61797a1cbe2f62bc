import { onMounted, onUnmounted } from "vue";

/** Reads again now and then while the page is looked at, when someone comes back to it, and when the test clock moved. */
export function use_refresh(load: () => unknown, seconds = 30): void {
  let timer = 0;
  const read = () => { if (!document.hidden) void load(); };
  onMounted(() => {
    timer = window.setInterval(read, seconds * 1000);
    document.addEventListener("visibilitychange", read);
    window.addEventListener("desk-refresh", read);
  });
  onUnmounted(() => {
    window.clearInterval(timer);
    document.removeEventListener("visibilitychange", read);
    window.removeEventListener("desk-refresh", read);
  });
}
