// How good `banshi lint` is on real pages: precision and recall per rule against tests/lint/answers.json, a reader's own findings.
// Pages marked `held` were kept apart while the rules were written. Run: node tests/lint/score.mjs [--all]
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");

const key_of = (finding, expected) => (expected.has(`${finding.code} ${finding.pointer}`) ? `${finding.code} ${finding.pointer}` : finding.code);

export function run_lint(...paths) {
  const run = spawnSync(join(root, "build/release/banshi"), ["lint", "--format", "json", ...paths], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (run.status === null || run.status > 1) throw new Error(run.stderr || "banshi lint did not run");
  return { status: run.status, ...JSON.parse(run.stdout) };
}

// Every finding is right or wrong; every expected one found or missed. Hints are advice and are not scored.
export function score() {
  const answers = JSON.parse(readFileSync(join(here, "answers.json"), "utf8"));
  const { findings } = run_lint(join(here, "pages"));
  const rows = [];
  for (const [file, { held, expected, accepted = [] }] of Object.entries(answers)) {
    const wanted = new Set(expected), fine = new Set(accepted), met = new Set();
    for (const finding of findings.filter((f) => basename(f.file) === file && f.severity !== "hint")) {
      const key = key_of(finding, wanted);
      const right = wanted.has(key);
      if (right) met.add(key);
      else if (fine.has(key_of(finding, fine))) continue;
      rows.push({ file, held, code: finding.code, severity: finding.severity, verdict: right ? "right" : "wrong", key: `${finding.code} ${finding.pointer}` });
    }
    for (const key of wanted) if (!met.has(key)) rows.push({ file, held, code: key.split(" ")[0], severity: "?", verdict: "missed", key });
  }
  return rows;
}

const share = (part, whole) => (whole === 0 ? 1 : part / whole);
export function figures(rows) {
  const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
  const right = count("right"), wrong = count("wrong"), missed = count("missed");
  return { right, wrong, missed, precision: share(right, right + wrong), recall: share(right, right + missed) };
}

function print(rows) {
  const line = (name, part) => {
    const f = figures(part);
    console.log(`${name.padEnd(28)} ${String(f.right).padStart(4)} ${String(f.wrong).padStart(4)} ${String(f.missed).padStart(4)}   ${f.precision.toFixed(2)}  ${f.recall.toFixed(2)}`);
  };
  console.log("rule                        right wrong missed  prec.  recall");
  for (const code of [...new Set(rows.map((row) => row.code))].sort()) line(code, rows.filter((row) => row.code === code));
  line("all", rows);
  line("pages seen", rows.filter((row) => !row.held));
  line("pages held back", rows.filter((row) => row.held));
  line("errors, held back", rows.filter((row) => row.held && row.severity !== "warning"));
  for (const row of rows.filter((row) => row.verdict !== "right")) console.log(`${row.verdict}  ${row.file}  ${row.key}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) print(score());
