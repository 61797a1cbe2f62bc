// The text of a guide and its members: what a form changes is changed in the text itself, so that everything else in
// it stays as it was written, comments included.
import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from "yaml";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Path = (string | number)[];

export class GuideText {
  private readonly doc: Document.Parsed;
  /** Why it cannot be edited by form, with the line; "" when it can. */
  readonly fault: string;

  constructor(text: string) {
    this.doc = parseDocument(text, { version: "1.2", schema: "core", strict: true, prettyErrors: true });
    const error = this.doc.errors[0];
    const is_empty = this.doc.contents === null;
    this.fault = error ? String(error.linePos?.[0].line ?? 1) : is_empty || isMap(this.doc.contents) ? "" : "1";
    if (!this.fault) this.expand();
  }

  get value(): { [key: string]: Json } {
    return this.fault ? {} : (this.doc.toJS({ maxAliasCount: 1000 }) as { [key: string]: Json } | null) ?? {};
  }
  toString(): string {
    return this.doc.toString({ lineWidth: 0, flowCollectionPadding: false });
  }

  /** `undefined` takes the member away. */
  set(path: Path, value: Json | undefined): void {
    if (value === undefined) { if (this.reaches(path)) this.doc.deleteIn(path); return; }
    this.make_way(path);
    this.doc.setIn(path, value !== null && typeof value === "object" ? this.node_of(value) : value);
  }
  insert(path: Path, index: number, value: Json): void {
    const list = this.doc.getIn(path);
    if (!isSeq(list)) { this.make_way(path); this.doc.setIn(path, this.doc.createNode([value])); return; }
    if (list.items.length === 0) list.flow = false;
    list.items.splice(index, 0, this.node_of(value));
  }
  remove(path: Path, index: number): void {
    const list = this.doc.getIn(path);
    if (!isSeq(list)) return;
    list.items.splice(index, 1);
    if (list.items.length === 0) this.doc.deleteIn(path);
  }
  move(path: Path, from: number, to: number): void {
    const list = this.doc.getIn(path);
    if (isSeq(list)) list.items.splice(to, 0, ...list.items.splice(from, 1));
  }

  // A list of words stays on one line, as people write it.
  private node_of(value: Json): Node {
    const node = this.doc.createNode(value) as Node;
    if (isSeq(node) && node.items.every(isScalar)) node.flow = true;
    return node;
  }
  // `fee:` with nothing behind it becomes an object when a member of it is set.
  private make_way(path: Path): void {
    for (let length = 1; length < path.length; length += 1) {
      const part = path.slice(0, length);
      if (this.doc.hasIn(part) && !isCollection(this.doc.getIn(part))) this.doc.deleteIn(part);
    }
  }
  private reaches(path: Path): boolean {
    return path.slice(0, -1).every((_, index) => isCollection(this.doc.getIn(path.slice(0, index + 1))));
  }
  // What stands in two places by an anchor is two things once it is edited.
  private expand(): void {
    let aliases = false;
    visit(this.doc, { Alias: () => { aliases = true; return visit.BREAK; } });
    if (!aliases) return;
    const value = this.doc.toJS({ maxAliasCount: 1000 }) as Json;
    visit(this.doc, { Node: (_, node) => { if (!isAlias(node)) node.anchor = undefined; } });
    this.doc.contents = this.doc.createNode(value, { aliasDuplicateObjects: false }) as typeof this.doc.contents;
  }
}
