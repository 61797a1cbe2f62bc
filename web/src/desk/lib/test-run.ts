import type { TestedLine, TestView } from "../types";

/** All that happened on one path, over the situations. */
export interface PathLine { path: string; name: string; stuck: boolean; acts: string; ended: string; messages: string[] }

const each_once = (texts: string[]) => [...new Set(texts.filter(Boolean))];

function line_of(lines: TestedLine[]): PathLine {
  const acts = lines.map((line) => line.acts);
  const [least, most] = [Math.min(...acts), Math.max(...acts)];
  return {
    path: lines[0]!.path, name: lines[0]!.name, stuck: lines.some((line) => line.outcome === "stuck"), acts: least === most ? `${most}` : `${least}–${most}`,
    ended: each_once(lines.map((line) => line.ended)).join("、"), messages: each_once(lines.map((line) => line.message)),
  };
}

/** The paths that were played, one line each, in the order of the report; what stuck first. */
export function path_lines(test: TestView): PathLine[] {
  const paths = new Map<string, TestedLine[]>();
  for (const line of test.lines) if (line.outcome !== "absent") paths.set(line.path, [...(paths.get(line.path) ?? []), line]);
  const all = [...paths.values()].map(line_of);
  return [...all.filter((line) => line.stuck), ...all.filter((line) => !line.stuck)];
}

/** The paths that this guide does not have in some or all of its situations, with the reason. */
export const absent_paths = (test: TestView): TestedLine[] => test.lines.filter((line) => line.outcome === "absent");
