import { describe, expect, it } from "vitest";
import type { TestedLine, TestView } from "../types";
import { absent_paths, path_lines } from "./test-run";

const line = (more: Partial<TestedLine>): TestedLine => ({ path: "granted", name: "准予", outcome: "passed", acts: 8, ended: "已送达", message: "", ...more });
const test_of = (lines: TestedLine[]): TestView => ({ passed: true, of_this_text: true, stuck: 0, begins: "2026-09-16T10:00:00+08:00", note: "", lines });

describe("the record of a test run", () => {
  it("has one line for each path that was played", () => {
    const [first, ...rest] = path_lines(test_of([line({}), line({ acts: 9, message: "承诺到 2026-09-24" }), line({ path: "extended", outcome: "absent", message: "没有" })]));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ acts: "8–9", ended: "已送达", stuck: false, messages: ["承诺到 2026-09-24"] });
  });
  it("puts what stuck first and tells what is absent", () => {
    const all = test_of([line({}), line({ path: "silence", outcome: "stuck", message: "卡在「受理」" }), line({ path: "extended", outcome: "absent", message: "没有" })]);
    expect(path_lines(all).map((path) => [path.path, path.stuck])).toEqual([["silence", true], ["granted", false]]);
    expect(absent_paths(all).map((absent) => absent.message)).toEqual(["没有"]);
  });
});
