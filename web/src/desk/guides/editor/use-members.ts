import { computed, ref } from "vue";
import { guide_members } from "../../api";
import { say } from "../../texts";
import type { GuideSection } from "../../types";
import type { Json } from "./guide-text";
import { place_of } from "./pointer";

// They change with the program only: read once.
let known: Promise<GuideSection[]> | null = null;

/** What a guide consists of, and the place a pointer speaks of in words. */
export function use_members(guide: () => unknown = () => null) {
  const sections = ref<GuideSection[]>([]);
  known ??= guide_members().then((all) => all.sections);
  known.then((all) => { sections.value = all; }, () => { known = null; });
  const places = computed(() => sections.value);
  function where(pointer: string): string {
    return place_of(places.value, pointer, (guide() ?? null) as Json)?.labels.join(" › ") ?? say("editor.whole");
  }
  return { sections, where };
}
