// Chromium with what every page is held to: no axe violation, no console error, no CSP violation, nothing scrolls sideways.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { check, test } from "../kit/report.mjs";
import { root } from "../kit/server.mjs";

const from_web = createRequire(join(root, "web/package.json"));
const { chromium } = from_web("playwright-core");
const axe = readFileSync(from_web.resolve("axe-core/axe.min.js"), "utf8");
const shots = join(root, "tests/browser/shots");
mkdirSync(shots, { recursive: true });
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

export const open_browser = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });

// A person at a screen of some width. `errors` collects what the console says.
export class Person {
  errors = [];

  static async arrive(browser, server, width, { height = 900 } = {}) {
    const person = new Person();
    Object.assign(person, { server, width });
    person.context = await browser.newContext({ viewport: { width, height }, locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce" });
    person.context.setDefaultTimeout(30_000);
    await person.open_page();
    return person;
  }

  async open_page() {
    this.page = await this.context.newPage();
    this.page.on("console", (message) => { if (message.type() === "error") this.errors.push(message.text()); });
    this.page.on("pageerror", (error) => this.errors.push(error.message));
  }

  // The same person in a second window.
  async another() {
    const other = Object.assign(new Person(), { server: this.server, width: this.width, context: this.context });
    await other.open_page();
    return other;
  }

  get narrow() { return this.width < 960; }

  leave() { return this.context.close(); }

  async go(path) {
    await this.page.goto(this.server.origin + path);
    await this.quiet();
  }

  // Until the page has shown what it loads. An event stream never ends, so it is not waited for.
  async quiet() {
    await this.page.locator("#main h1, main h1").first().waitFor({ state: "attached" });
    await this.page.waitForFunction(() => ![...document.querySelectorAll("[role=status]")].some((e) => /^(正在|请稍)/.test(e.textContent.trim())), null, { timeout: 8000 }).catch(() => undefined);
    await this.page.waitForTimeout(120);
  }

  async login(account) {
    await this.go("/login");
    await this.page.getByLabel("账号", { exact: true }).fill(account.login);
    await this.page.getByLabel("密码", { exact: true }).fill(account.password);
    await this.page.getByRole("button", { name: /^登录/ }).last().click();
    await this.page.waitForURL((url) => !url.pathname.startsWith("/login"));
    await this.quiet();
  }

  // Presses Tab until the focus is where `selector` says; fails when it is never reached.
  async tab_to(selector, most = 120) {
    for (let i = 0; i < most; i += 1) {
      if (await this.page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
      await this.page.keyboard.press("Tab");
    }
    check(false, `Tab does not reach ${selector}`);
  }

  async press(...keys) {
    for (const key of keys) { await this.page.keyboard.press(key); await this.page.waitForTimeout(60); }
  }

  // A picture, axe, the console so far.
  async looks(name) {
    await this.page.screenshot({ path: join(shots, `${name}-${this.width}.png`), fullPage: true });
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(axe);
    const found = await this.page.evaluate(async () => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
      const result = await window.axe.run({ runOnly: { type: "tag", values: tags } });
      const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1;
      return { wide, violations: result.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target.join(" ")} (${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ""})`).join(" | ")}`) };
    });
    const errors = this.errors.splice(0);
    check(found.violations.length === 0, `axe on ${this.page.url()}:\n${found.violations.join("\n")}`);
    check(errors.length === 0, `console on ${this.page.url()}:\n${errors.join("\n")}`);
    check(!found.wide, `${this.page.url()} scrolls sideways at ${this.width} px`);
  }
}

// One step of a way through the site: what is done, then how the page looks. Later steps still try when one looks wrong.
export async function step(person, name, run) {
  let way = true;
  await test(`${name} at ${person.width} px`, async () => {
    try {
      await run();
    } catch (error) {
      way = false;
      await person.page.screenshot({ path: join(shots, `FAILED-${name.replaceAll(" ", "-")}-${person.width}.png`), fullPage: true }).catch(() => undefined);
      throw error;
    }
    await person.quiet();
    await person.looks(name.replaceAll(" ", "-"));
  }, 150_000);
  return way;
}

// Steps one after the other until one breaks off; gives whether all were gone.
export async function walk(person, steps) {
  for (const [name, run] of steps) if (!(await step(person, name, run))) return false;
  return true;
}
