import { computed, onMounted, onUnmounted, ref } from "vue";
import { session } from "@/session";

let read_at = Date.now();
let read = "";
const tick = ref(Date.now());

/** The server's time, running on from what the session said. Deadlines are judged by it, never by this machine's clock. */
export const server_now = computed(() => {
  if (session.value.now !== read) { read = session.value.now; read_at = Date.now(); }
  const start = Date.parse(read);
  if (Number.isNaN(start)) return new Date(tick.value).toISOString();
  return new Date(start + Math.max(0, tick.value - read_at)).toISOString();
});

export function use_ticking(): void {
  let timer = 0;
  onMounted(() => { timer = window.setInterval(() => { tick.value = Date.now(); }, 15_000); });
  onUnmounted(() => window.clearInterval(timer));
}
