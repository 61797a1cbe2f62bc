// The flow picture of a guide as boxes and lines; FlowDiagram.vue only draws them.
import type { GuidePage, Step } from "@/api/types";
import { brief_text, limit_text } from "./limit";

export interface FlowWords {
  you: string; submit: string; submit_note: string; complete: [string, string]; yes: string; no: string; supplement: string;
  supplement_note: string; back: string; held: string; counted: string; refused: string; refused_note: string; rate: string; rate_note: string;
}
export interface Box { key: string; x: number; y: number; width: number; height: number; title: string; note: string; look: "" | "a" | "h" }
export interface Line { path: string; text?: string; text_x?: number; text_y?: number }
export interface Lane { x: number; title: string }
export interface Flow { width: number; height: number; lanes: Lane[]; boxes: Box[]; diamond: { x: number; y: number } | null; lines: Line[] }

const top = 44;
const box_height = 60;
const middle = top + box_height / 2;
const low = top + box_height + 56;
const gap = 30;
const lane_gap = 26;

/** The width a text needs in a box: Chinese characters 15 px at the title's size, 13 at the note's. */
function width_of(title: string, note: string): number {
  const units = (text: string) => Array.from(text).reduce((sum, sign) => sum + (sign.charCodeAt(0) < 256 ? 0.55 : 1), 0);
  return Math.max(84, Math.ceil(Math.max(units(title) * 15, units(note) * 13)) + 22);
}

const at_window = (step: Step) => /窗口|政务服务中心|大厅/.test(step.office ?? "");

interface Group { title: string; steps: Step[] }
/** Neighbouring steps of the same hands share a lane. */
function groups_of(page: GuidePage): Group[] {
  const groups: (Group & { window: boolean })[] = [];
  for (const step of page.guide.steps) {
    const window = at_window(step);
    const last = groups[groups.length - 1];
    if (last && last.window === window) last.steps.push(step);
    else groups.push({ title: window ? (step.office ?? "") : page.agency.name, steps: [step], window });
  }
  return groups;
}

class Sheet {
  readonly flow: Flow = { width: 0, height: 0, lanes: [], boxes: [], diamond: null, lines: [] };
  x = 2;
  last: { x: number; width: number } | null = null;
  last_text = "";

  box(key: string, title: string, note: string, look: Box["look"]): Box {
    const width = width_of(title, note);
    const box: Box = { key, x: this.x, y: top, width, height: box_height, title, note, look };
    this.flow.boxes.push(box);
    this.join(box.x);
    this.last = { x: box.x, width };
    this.x += width + gap;
    return box;
  }

  diamond(): void {
    const half = 54;
    const x = this.x + half;
    this.join(this.x);
    this.flow.diamond = { x, y: middle };
    this.last = { x: this.x, width: half * 2 };
    this.x += half * 2 + gap + 6;
  }

  private join(to: number): void {
    if (!this.last) return;
    this.flow.lines.push({ path: `M${this.last.x + this.last.width} ${middle}H${to - 2}`, text: this.last_text, text_x: this.last.x + this.last.width + 6, text_y: middle - 8 });
    this.last_text = "";
  }

  lane(title: string): void {
    if (this.flow.lanes.length > 0) this.x += lane_gap - gap / 2;
    this.flow.lanes.push({ x: this.x, title });
  }

  below(key: string, under: number, title: string, note: string, look: Box["look"], row = 0): Box {
    const width = width_of(title, note);
    const box: Box = { key, x: Math.max(2, under - width / 2), y: low + row * (box_height + 14), width, height: box_height, title, note, look };
    this.flow.boxes.push(box);
    return box;
  }

  down(x: number, from = top + box_height, to = low): void {
    this.flow.lines.push({ path: `M${x} ${from}V${to - 2}` });
  }
}

const middle_of = (box: Box) => box.x + box.width / 2;

function draw_supplement(sheet: Sheet, submit: Box, words: FlowWords): void {
  const diamond = sheet.flow.diamond;
  if (!diamond) return;
  const box = sheet.below("supplement", diamond.x, words.supplement, words.supplement_note, "");
  sheet.flow.lines.push({ path: `M${diamond.x} ${middle + 38}V${low - 2}`, text: words.no, text_x: diamond.x + 6, text_y: low - 22 });
  const y = low + box_height / 2;
  const back = submit.x + submit.width / 2;
  sheet.flow.lines.push({ path: `M${box.x} ${y}H${back}V${top + box_height + 2}`, text: words.back, text_x: back + 10, text_y: y - 8 });
}

function draw_special(sheet: Sheet, page: GuidePage, examine: Box, words: FlowWords): void {
  (page.guide.special_steps ?? []).forEach((step, row) => {
    const held = step.excludes_promised || step.excludes_statutory;
    const box = sheet.below(`special-${step.key}`, middle_of(examine), step.name, `${held ? words.held : words.counted} ≤ ${brief_text(limit_text(step.limit))}`, "h", row);
    if (row === 0) sheet.down(middle_of(box));
  });
}

/** Boxes of the lower row may not overlap: each is pushed right of the one before. */
function spread_low(flow: Flow): void {
  const row = flow.boxes.filter((box) => box.y === low).sort((a, b) => a.x - b.x);
  row.forEach((box, index) => {
    const before = row[index - 1];
    if (before) box.x = Math.max(box.x, before.x + before.width + 10);
  });
}

export function flow_of(page: GuidePage, words: FlowWords): Flow {
  const sheet = new Sheet();
  const bars = new Map(page.steps.bars.map((bar) => [bar.key, brief_text(bar.text, bar.minutes)]));
  sheet.lane(words.you);
  const submit = sheet.box("submit", words.submit, words.submit_note, "");
  const drawn = new Map<string, Box>();
  for (const group of groups_of(page)) {
    sheet.lane(group.title);
    for (const step of group.steps) {
      if (step.key === "accept") { sheet.diamond(); sheet.last_text = words.yes; }
      drawn.set(step.key, sheet.box(step.key, step.name, bars.get(step.key) ?? brief_text(limit_text(step.limit)), "a"));
    }
  }
  draw_supplement(sheet, submit, words);
  const [examine, decide, deliver] = [drawn.get("examine"), drawn.get("decide"), drawn.get("deliver")];
  if (examine) draw_special(sheet, page, examine, words);
  if (decide) sheet.below("refused", middle_of(decide), words.refused, words.refused_note, "");
  if (deliver) sheet.below("rate", middle_of(deliver), words.rate, words.rate_note, "");
  spread_low(sheet.flow);
  for (const [key, box] of [["refused", decide], ["rate", deliver]] as const) if (box && sheet.flow.boxes.some((b) => b.key === key)) sheet.down(middle_of(box));
  const { boxes } = sheet.flow;
  sheet.flow.width = Math.max(...boxes.map((box) => box.x + box.width)) + 4;
  sheet.flow.height = Math.max(...boxes.map((box) => box.y + box.height)) + 6;
  return sheet.flow;
}
