// JSON Pointers of findings and the fields of the form.
import type { GuideMember, GuideSection } from "../../types";
import type { Json, Path } from "./guide-text";

export const pointer_of = (path: Path): string => path.map((part) => `/${String(part).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
export const path_of = (pointer: string): Path =>
  pointer.split("/").slice(1).map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~")).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** `root`: where its members stand in the text, when not at the top. */
export interface FormSection extends GuideSection { root?: Path }

export interface Place {
  section: string;
  pointer: string;   // of the field that shows it; "" where only the section does
  labels: string[];  // the way to it, in words
}

/** The field a pointer speaks of, or the nearest thing around it that the form shows. */
export function place_of(sections: FormSection[], pointer: string, whole: Json = null): Place | null {
  const all = path_of(pointer);
  const rest = ({ root = [] }: FormSection) => (root.every((part, index) => part === all[index]) ? all.slice(root.length) : []);
  const section = sections.find((each) => each.members.some((member) => member.key === rest(each)[0]));
  if (!section) return null;
  const root = section.root ?? [];
  const path = rest(section);
  const found: Place = { section: section.key, pointer: pointer_of(root), labels: [section.label] };
  let members: GuideMember[] = section.members;
  let value: Json = root.reduce<Json>(at, whole);
  for (let index = 0; index < path.length;) {
    const member = members.find((each) => each.key === path[index]);
    if (!member) break;
    index += 1;
    value = at(value, member.key);
    found.pointer += `/${member.key}`;
    if (member.label !== section.label) found.labels.push(member.label);
    if (member.kind !== "list" && member.kind !== "group") break;
    members = member.members ?? [];
    if (member.kind === "list" && typeof path[index] === "number") {
      value = at(value, path[index]!);
      found.pointer += `/${path[index]}`;
      found.labels.push(title_of(member, value, Number(path[index])));
      index += 1;
    }
  }
  return found;
}

export function at(value: Json | undefined, key: string | number): Json {
  if (Array.isArray(value)) return value[Number(key)] ?? null;
  return value !== null && typeof value === "object" ? value[key] ?? null : null;
}

/** What a line of a list is called: its first text that says something. */
export function title_of(member: GuideMember, value: Json, index: number): string {
  for (const part of member.members ?? []) {
    const text = at(value, part.key);
    if (["text", "long_text"].includes(part.kind) && typeof text === "string" && text) return text;
  }
  return String(index + 1);
}

/** Lines of little: shown side by side instead of folded. */
export const is_short = (member: GuideMember): boolean =>
  (member.members ?? []).length <= 3 && (member.members ?? []).every((part) => !["list", "group", "rule", "long_text", "materials", "limit"].includes(part.kind));

/** The key of a line to come: one more than the last that counts. */
export function next_key(member: GuideMember, lines: Json[]): string {
  const first = /^([A-Za-z_]*)(\d+)$/.exec(member.next_key ?? "");
  const used = lines.map((line) => String(at(line, "key") ?? ""));
  const like = [...used].reverse().map((key) => /^([A-Za-z_]+)(\d+)$/.exec(key)).find(Boolean) ?? first;
  if (!like) return "";
  const numbers = used.map((key) => (key.startsWith(like[1]!) ? Number(key.slice(like[1]!.length)) : 0)).filter(Number.isInteger);
  return `${like[1]}${Math.max(0, ...numbers) + 1}`;
}
