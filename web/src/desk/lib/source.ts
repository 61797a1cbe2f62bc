// Finding the place in a guide's text that a JSON Pointer speaks of: by indentation, good enough to put the cursor there.

const key_line = /^(\s*)(- )?(?:"([^"]+)"|([^\s"#:[\]{}-][^:]*?))\s*:/;
const item_line = /^(\s*)- /;

/** The line (0-based) of `pointer` in `text`, or of its nearest parent that stands there; -1 when nothing does. */
export function line_of(text: string, pointer: string): number {
  const parts = pointer.split("/").slice(1).map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"));
  if (parts.length === 0) return 0;
  const lines = text.split("\n");
  let found = -1;
  let from = 0;
  let inside = -1;  // indentation of the parent
  for (const part of parts) {
    const next = /^\d+$/.test(part) ? item_at(lines, from, inside, Number(part)) : key_at(lines, from, inside, part);
    if (!next) break;
    found = next.line;
    from = next.line + (next.same_line ? 0 : 1);
    inside = next.indent;
  }
  return lines[found]?.trim() === "-" ? found + 1 : found;  // a dash alone says nothing: its first key does
}

interface Place { line: number; indent: number; same_line: boolean }

function key_at(lines: string[], from: number, inside: number, key: string): Place | null {
  for (let index = from; index < lines.length; index += 1) {
    const match = key_line.exec(lines[index]!);
    if (!match) continue;
    const indent = match[1]!.length + (match[2]?.length ?? 0);
    if (indent <= inside && index > from) return null;
    if (indent > inside && (match[3] ?? match[4]) === key) return { line: index, indent, same_line: false };
  }
  return null;
}

function item_at(lines: string[], from: number, inside: number, number: number): Place | null {
  let seen = -1;
  let own = -1;
  for (let index = from; index < lines.length; index += 1) {
    const match = item_line.exec(lines[index]!) ?? (/^(\s*)-$/.exec(lines[index]!));
    const indent = match?.[1]?.length ?? -1;
    if (!match || (own >= 0 && indent !== own) || indent < inside) continue;
    own = indent;
    seen += 1;
    if (seen === number) return { line: index, indent: indent + 1, same_line: true };
  }
  return null;
}
