import { describe, expect, it } from "vitest";
import { chord, target_of, walk } from "./keys";

const press = (key: string, more: Partial<KeyboardEventInit> = {}) => new KeyboardEvent("keydown", { key, cancelable: true, ...more });

describe("chord", () => {
  it("names function keys and letters with Alt", () => {
    expect(chord(press("F9"))).toBe("F9");
    expect(chord(press("F6", { shiftKey: true }))).toBe("Shift+F6");
    expect(chord(press("ArrowDown", { altKey: true }))).toBe("Alt+ArrowDown");
  });
  it("reads the letter from the place of the key, since Alt may type another sign", () => {
    expect(chord(press("∫", { altKey: true, code: "KeyB" }))).toBe("Alt+B");
  });
  it("leaves the browser's own chords alone", () => {
    expect(chord(press("r", { ctrlKey: true }))).toBe("");
    expect(chord(press("F8", { metaKey: true }))).toBe("");
  });
});

describe("walking a list", () => {
  it("stops at both ends", () => {
    expect(target_of("ArrowDown", 2, 3)).toBe(2);
    expect(target_of("ArrowUp", 0, 3)).toBe(0);
    expect(target_of("ArrowDown", -1, 3)).toBe(0);
    expect(target_of("End", 0, 3)).toBe(2);
    expect(target_of("x", 0, 3)).toBe(-1);
    expect(target_of("ArrowDown", -1, 0)).toBe(-1);
  });
  it("moves the focus and takes the key, so that the pane does not scroll", () => {
    document.body.innerHTML = "<ul><li><a href='#a'>a</a></li><li><a href='#b'>b</a></li></ul>";
    const box = document.querySelector("ul")!;
    const links = box.querySelectorAll("a");
    links[0]!.focus();
    const event = press("ArrowDown");
    expect(walk(event, box, "a")).toBe(true);
    expect(event.defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(links[1]);
    expect(walk(press("ArrowDown", { altKey: true }), box, "a")).toBe(false);
  });
});
