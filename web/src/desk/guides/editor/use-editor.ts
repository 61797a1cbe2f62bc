import { computed, inject, provide, reactive, ref, shallowRef, triggerRef, watch, type ComputedRef, type InjectionKey, type Ref } from "vue";
import { read } from "@/api/call";
import { templates } from "../../api";
import type { Finding } from "../../types";
import { GuideText, type Json, type Path } from "./guide-text";
import { at, path_of, place_of, pointer_of, type FormSection } from "./pointer";

export interface Named { value: string; label: string }
export interface Directory { agencies: Named[]; regions: Named[]; templates: Named[]; halls: (Named & { windows: Named[] })[] }

/** What the form's parts share: the guide as it stands, how to change it, and what lint says where. */
export interface Editor {
  value: ComputedRef<{ [key: string]: Json }>;
  guide: ComputedRef<Json>;  // the guide in it, which rules and choices speak of
  fault: ComputedRef<string>;
  directory: Directory;
  open: Set<string>;  // pointers of the unfolded lines
  change: (edit: (text: GuideText) => void) => void;
  set: (path: Path, value: Json | undefined) => void;
  said_at: (pointer: string) => Finding[];
  under: (pointer: string) => Finding[];
  undo: Ref<string>;  // what was taken away last; "": nothing
  remove: (path: Path, index: number, name: string) => void;
  take_back: () => void;
}
const key: InjectionKey<Editor> = Symbol("editor");
export const use_editor = (): Editor => inject(key)!;
export const field_id = (pointer: string): string => `field${pointer}`;

const named = (value: string, label: string): Named => ({ value, label });
async function load(directory: Directory): Promise<void> {
  const [agencies, regions, halls, forms] = await Promise.all([read("/api/v1/agencies", {}), read("/api/v1/regions", {}), read("/api/v1/halls", {}), templates().catch(() => ({ items: [] }))]);
  directory.agencies = agencies.items.map((each) => named(each.code, each.name));
  directory.regions = regions.items.map((each) => named(each.code, each.name));
  directory.halls = halls.items.map((each) => ({ ...named(each.key, each.name), windows: (each.windows ?? []).map((window) => named(window.key, window.takes || window.key)) }));
  directory.templates = forms.items.map((each) => named(each.key, each.name));
}

/** `base`: where in the text the guide stands; [] when it is the guide's own. */
export function make_editor(yaml: Ref<string>, sections: () => FormSection[], findings: () => Finding[], base: Path = []): Editor {
  const text = shallowRef(new GuideText(yaml.value));
  let own = yaml.value;
  watch(yaml, (now) => { if (now !== own) { own = now; text.value = new GuideText(now); undo.value = ""; } }, { flush: "sync" });

  function change(edit: (text: GuideText) => void): void {
    if (text.value.fault) return;
    edit(text.value);
    triggerRef(text);
    yaml.value = own = String(text.value);
  }
  const value = computed(() => text.value.value);

  const by_field = computed(() => {
    const map = new Map<string, Finding[]>();
    for (const finding of findings()) {
      const pointer = place_of(sections(), finding.pointer)?.pointer ?? "";
      map.set(pointer, [...(map.get(pointer) ?? []), finding]);
    }
    return map;
  });
  const under = (pointer: string) => [...by_field.value].filter(([place]) => place === pointer || place.startsWith(`${pointer}/`)).flatMap(([, list]) => list);

  const undo = ref("");
  const open = reactive(new Set<string>());
  let before = { text: "", open: [] as string[] };
  function remove(path: Path, index: number, name: string): void {
    before = { text: yaml.value, open: [...open] };
    change((held) => held.remove(path, index));
    undo.value = name;
  }
  function take_back(): void {
    yaml.value = before.text;
    before.open.forEach((pointer) => open.add(pointer));
    undo.value = "";
  }

  const directory = reactive<Directory>({ agencies: [], regions: [], templates: [], halls: [] });
  void load(directory).catch(() => undefined);
  const editor: Editor = {
    value, directory, open,
    guide: computed(() => base.reduce<Json>(at, value.value)),
    change, under, undo, remove, take_back,
    fault: computed(() => text.value.fault),
    set: (path, part) => { undo.value = ""; change((held) => held.set(path, part)); },
    said_at: (pointer) => by_field.value.get(pointer) ?? [],
  };
  provide(key, editor);
  return editor;
}

/** Unfolds what is around the field and puts the cursor there. */
export function unfold(editor: Editor, pointer: string): void {
  const path = path_of(pointer);
  path.forEach((part, index) => { if (typeof part === "number") editor.open.add(pointer_of(path.slice(0, index + 1))); });
}
