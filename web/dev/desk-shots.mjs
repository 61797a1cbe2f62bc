// Walks through the desk in Chromium as each kind of staff, takes pictures and runs axe on every page.
//   node dev/desk-shots.mjs [address] [folder]      ONLY=counter,inbox  WIDTHS=1440,390
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const address = process.argv[2] ?? "http://127.0.0.1:5199";
const folder = process.argv[3] ?? "dev/shots/desk";
const only = process.env.ONLY?.split(",");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(folder, { recursive: true });
const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage"];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
let faults = 0;

async function shot(page, name) {
  await page.waitForTimeout(350);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: /-390/.test(name) });
  await page.evaluate(axe).catch(() => undefined);
  const found = await page.evaluate(async () => {
    const result = await window.axe.run({ runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    return { wide, list: result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(" ")} ${n.any[0]?.message ?? n.all[0]?.message ?? ""}`).slice(0, 4).join(" | ")}`) };
  });
  faults += found.list.length + (found.wide ? 1 : 0);
  console.log(name, found.list.length ? found.list.join("\n   ") : "ok", found.wide ? "SCROLLS SIDEWAYS" : "");
}

const walks = {
  async clerk1({ page, go, snap }) {
    await go("/desk"); await page.waitForSelector(".queue a.q"); await page.waitForTimeout(400); await snap("counter");
    await page.click(".queue a.q:has-text('林晓')"); await page.waitForSelector(".check"); await page.waitForTimeout(300);
    const rows = page.locator(".check .seg");
    await rows.nth(1).locator("input").first().focus();
    await page.keyboard.press("1"); await page.waitForTimeout(200);
    await page.keyboard.press("3"); await page.waitForTimeout(300);
    await page.keyboard.press("Space"); await page.keyboard.press("Space"); await page.waitForTimeout(300);
    await snap("counter-checked");
    await page.keyboard.press("Escape"); await page.keyboard.press("ArrowDown"); await page.keyboard.press("1"); await page.waitForTimeout(300);
    for (const seg of await rows.all()) if (!(await seg.locator("input:checked").count())) { await seg.locator("input").first().check({ force: true }); await page.waitForTimeout(150); }
    await page.keyboard.press("F9"); await snap("counter-supplement"); await page.keyboard.press("Escape");
    await page.keyboard.press("F10"); await page.waitForTimeout(200);
    await page.click(".act-dialog .go"); await snap("counter-refuse"); await page.keyboard.press("Escape");
    await page.keyboard.press("F9"); await page.waitForTimeout(200); await page.keyboard.press("Enter"); await page.waitForTimeout(500); await snap("counter-done");
    await go("/desk/intake"); await snap("intake-empty");
    await page.fill("#intake-item", "食品"); await page.waitForTimeout(600); await snap("intake-search"); await page.keyboard.press("Enter"); await page.waitForSelector(".form-page");
    await page.fill("#intake-id_number", "690102199003120022"); await page.keyboard.press("Enter"); await page.fill("#intake-name", "林晓禾"); await page.waitForTimeout(300); await snap("intake");
    await page.keyboard.press("F8"); await snap("intake-faults");
  },
  async pick1({ page, go, snap }) { await go("/desk"); await page.click(".queue a.q"); await page.waitForSelector(".case-h"); await snap("delivery"); },
  async exam1({ page, go, snap }) {
    await go("/desk"); await page.waitForSelector(".grid-t"); await snap("inbox");
    await page.click(".grid-t tbody tr:nth-child(3) a"); await page.waitForSelector(".diff"); await snap("case");
    await page.keyboard.press("Alt+S"); await snap("case-faults");
    await page.keyboard.press("Alt+H"); await page.waitForTimeout(500); await snap("case-history"); await page.keyboard.press("Escape"); await page.waitForTimeout(400);
    await page.keyboard.press("Alt+ArrowDown"); await page.waitForTimeout(400); console.log("  next case:", page.url().slice(-5));
  },
  async chief1({ page, go, snap }) {
    await go("/desk"); await page.click(".grid-t tbody a"); await page.waitForSelector(".actions button");
    await page.keyboard.press("F8"); await page.waitForTimeout(200); await page.locator(".act-dialog input[value=refused]").check({ force: true }); await snap("decide");
  },
  async sa1({ page, go, snap }) {
    await go("/desk"); await page.waitForTimeout(300); await snap("guides");
    await go("/desk/guides/690102-03"); await page.waitForTimeout(600); await snap("studio"); await page.keyboard.press("F4"); await snap("studio-finding"); await page.click("text=电脑"); await snap("studio-wide"); await page.click(".actions >> text=和第"); await snap("studio-differences");
  },
  async sup1({ page, go, snap }) { await go("/desk"); await page.waitForTimeout(600); await snap("supervision"); await page.click(".alerts a"); await page.waitForSelector(".ev"); await snap("supervision-case"); },
};

for (const width of (process.env.WIDTHS ?? "1440,390").split(",").map(Number)) {
  for (const [login, walk] of Object.entries(walks)) {
    if (only && !only.includes(login)) continue;
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN" });
    const page = await context.newPage();
    page.on("console", (message) => { if (message.type() === "error" && !/40[14]|422|503/.test(message.text())) { faults += 1; console.log("  console:", message.text()); } });
    page.on("pageerror", (error) => { faults += 1; console.log("  error:", error.message); });
    await page.goto(`${address}/login`, { waitUntil: "networkidle" });
    await page.fill("#login", login); await page.fill("#password", `banshi-${login}`); await page.click("form .btn.big"); await page.waitForURL(/desk/, { timeout: 30000 });
    const go = (path) => page.goto(address + path, { waitUntil: "networkidle" });
    try { await walk({ page, go, snap: (name) => shot(page, `${name}-${width}`) }); } catch (error) { faults += 1; console.log("  failed:", login, width, String(error).split("\n")[0]); await page.screenshot({ path: `${folder}/failed-${login}-${width}.png` }); }
    await context.close();
  }
}
await browser.close();
console.log(faults === 0 ? "no faults" : `${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
