// Runs tests one after the other, prints a line for each and ends with "N passed, N failed".
import { isDeepStrictEqual } from "node:util";

let passed = 0;
let failed = 0;
const only = process.env.ONLY;

export class Failure extends Error {}

export function check(condition, what) {
  if (!condition) throw new Failure(what);
}

export function equal(found, wanted, what = "") {
  if (isDeepStrictEqual(found, wanted)) return;
  throw new Failure(`${what ? `${what}: ` : ""}found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
}

export function includes(text, part, what = "text") {
  if (!String(text).includes(part)) throw new Failure(`${what} lacks ${JSON.stringify(part)}: ${String(text).slice(0, 300)}`);
}

const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
export { sleep };

export function within(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Failure(`${what} took longer than ${ms} ms`)), ms); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// One test: a name and what to do, with a time it may take. ONLY=part of a name runs those alone.
export async function test(name, run, ms = 60_000) {
  if (only && !name.includes(only)) return false;
  const begun = Date.now();
  try {
    await within(Promise.resolve().then(run), ms, name);
    passed += 1;
    console.log(`ok    ${name} (${Date.now() - begun} ms)`);
    return true;
  } catch (error) {
    failed += 1;
    const lines = error instanceof Failure ? error.message : error.stack;
    console.log(`FAIL  ${name} (${Date.now() - begun} ms)\n      ${String(lines).replaceAll("\n", "\n      ")}`);
    return false;
  }
}

// Ends the program; exit 1 when something failed or nothing ran.
export function finish() {
  if (passed + failed === 0) failed += 1;
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
  setTimeout(() => process.exit(), 500).unref();
}
