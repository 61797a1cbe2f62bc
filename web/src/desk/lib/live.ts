import { onMounted, onUnmounted, ref } from "vue";
import { base } from "@/api/client";

/**
 * Calls `load` when the server says that something changed. Without a stream (too many, a proxy, no network)
 * it asks every few seconds instead and tries the stream again later.
 */
export function use_live(path: string, load: () => unknown) {
  const live = ref(false);
  let stream: EventSource | null = null;
  let poll = 0;
  let retry = 0;
  const seconds = 15;

  function stop_stream(): void {
    stream?.close();
    stream = null;
    live.value = false;
  }
  function start(): void {
    if (stream || typeof EventSource === "undefined") return;
    stream = new EventSource(base + path);
    stream.onopen = () => { live.value = true; void load(); };
    stream.addEventListener("changed", () => { void load(); });
    stream.onerror = () => {
      live.value = false;
      if (stream?.readyState !== EventSource.CLOSED) return;
      stop_stream();
      retry = window.setTimeout(start, 60_000);
    };
  }
  const read = () => { if (!document.hidden && !live.value) void load(); };
  const moved = () => { void load(); };
  onMounted(() => {
    start();
    poll = window.setInterval(read, seconds * 1000);
    window.addEventListener("desk-refresh", moved);
  });
  onUnmounted(() => {
    stop_stream();
    window.clearInterval(poll);
    window.clearTimeout(retry);
    window.removeEventListener("desk-refresh", moved);
  });
  return { live };
}
