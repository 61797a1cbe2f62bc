// The real binary on a data folder of its own: start, wait, stop, and the other commands.
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure, sleep } from "./report.mjs";

export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
export const binary = process.env.BANSHI
  ?? ["release", "dev"].map((preset) => join(root, "build", preset, "banshi")).find(existsSync) ?? join(root, "build/release/banshi");

const folders = new Set();
const running = new Set();

export function temp_folder(name = "banshi-test-") {
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.add(folder);
  return folder;
}

export function remove_folder(folder) {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}

// Whatever happens, no process and no folder of ours outlives the program.
function clean_up() {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
process.on("exit", clean_up);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));

// Another command of the binary, or any program: {code, stdout, stderr}.
export function run(args, { program = binary, input, ms = 120_000, env } = {}) {
  return new Promise((done) => {
    const options = { timeout: ms, maxBuffer: 1 << 29, env: { ...process.env, ...env } };
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      done({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr });
    });
    if (input !== undefined) child.stdin.end(input);
  });
}

export class Server {
  stdout = "";
  stderr = "";
  ended = null; // {code, signal}

  constructor({ data = temp_folder(), demo = true, test_clock = false, args = [], env = {} } = {}) {
    this.data = data;
    this.env = env;
    this.args = ["serve", "--data", data, "--listen", "127.0.0.1:0", ...(demo ? ["--demo"] : []), ...(test_clock ? ["--test-clock"] : []), ...args];
  }

  async start({ ms = 60_000 } = {}) {
    const begun = Date.now();
    this.ended = null;
    this.greeting = "";
    this.child = spawn(binary, this.args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...this.env } });
    running.add(this.child);
    this.child.stdout.on("data", (bytes) => { this.stdout += bytes; this.greeting += bytes; });
    this.child.stderr.on("data", (bytes) => { this.stderr += bytes; });
    this.exit = new Promise((done) => {
      this.child.on("error", (error) => { this.ended = { code: -1, signal: null, error }; done(this.ended); });
      this.child.on("close", (code, signal) => { running.delete(this.child); this.ended = { code, signal }; done(this.ended); });
    });
    const address = /(https?):\/\/(127\.0\.0\.1|localhost):(\d+)/;
    while (!address.test(this.greeting)) {
      if (this.ended) throw new Failure(`the server ended: ${JSON.stringify(this.ended)}\n${this.stdout.slice(-800)}\n${this.stderr.slice(-2000)}`);
      if (Date.now() - begun > ms) throw new Failure(`the server was not ready after ${ms} ms\n${this.stderr.slice(-2000)}`);
      await sleep(5);
    }
    [this.origin, this.scheme, , this.port] = address.exec(this.greeting);
    this.ready_ms = Date.now() - begun;
    return this;
  }

  // Everything it has written but the list of demo accounts, which is meant to be read.
  log() {
    const kept = this.stdout.split("\n").filter((line) => !/^ {2}\S+\s+\S+/.test(line) && !line.startsWith("演示账号"));
    return `${kept.join("\n")}\n${this.stderr}`;
  }

  kill() {
    this.child.kill("SIGKILL");
    return this.exit;
  }

  async stop({ ms = 15_000 } = {}) {
    if (!this.child || this.ended) return this.ended;
    this.child.kill("SIGTERM");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), ms);
    const ended = await this.exit;
    clearTimeout(timer);
    return ended;
  }
}
