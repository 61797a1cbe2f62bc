// Walks through the portal in Chromium, takes a picture of every page at two widths and runs axe on it.
//   node dev/shots.mjs [address] [folder]
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const address = process.argv[2] ?? "http://127.0.0.1:4173";
const folder = process.argv[3] ?? "dev/shots";
const only = process.env.ONLY?.split(",");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
let faults = 0;

async function shot(page, name) {
  if (only && !only.some((part) => name.includes(part))) return;
  await page.waitForTimeout(150);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await page.evaluate(axe).catch(() => undefined);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const result = await window.axe.run({ runOnly: { type: "tag", values: tags } });
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    return { wide, list: result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(" ")} ${n.any[0]?.message ?? n.all[0]?.message ?? ""}`).slice(0, 4).join(" | ")}`) };
  });
  faults += found.list.length + (found.wide ? 1 : 0);
  console.log(name, found.list.length ? found.list.join("\n   ") : "ok", found.wide ? "SCROLLS SIDEWAYS" : "");
}

async function walk(width) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN" });
  const page = await context.newPage();
  page.on("console", (message) => { if (message.type() === "error" && !/404|401/.test(message.text())) { faults += 1; console.log("  console:", message.text()); } });
  page.on("pageerror", (error) => { faults += 1; console.log("  error:", error.message); });
  const go = (path) => page.goto(address + path, { waitUntil: "networkidle" });
  const snap = (name) => shot(page, `${name}-${width}`);
  const next = async () => { await page.click("form .save .btn.big"); await page.waitForLoadState("networkidle"); await page.waitForTimeout(250); };

  if (process.env.MOCK !== "0") await page.request.delete(`${address}/api/v1/session`);
  await go("/"); await snap("home");
  await go("/items"); await snap("items");
  await go("/items?q=开小饭管"); await snap("items-none");
  await go("/items/690102-03"); await snap("guide");
  await page.click(".sit button"); await snap("guide-dialog"); await page.keyboard.press("Escape");
  await page.click(".head .acts .btn.big"); await page.waitForURL(/login/); await snap("login");
  await page.click("form .btn.big"); await snap("login-errors");
  await page.click(".rows-list button >> nth=0"); await page.waitForURL(/apply/); await page.waitForLoadState("networkidle"); await page.waitForTimeout(300);
  if (/\/items\/.*apply/.test(page.url())) { await page.click("text=重新填一份"); await page.waitForURL(/\/apply\/[^/]+/); await page.waitForTimeout(300); }
  await snap("apply-situation");
  await next(); await snap("apply-situation-errors");
  let formed = false; let uploaded = false;
  for (let turn = 0; turn < 30 && !/check$/.test(page.url()); turn += 1) {
    if (await page.locator("input[type=file]").count()) {
      await page.setInputFiles("input[type=file]", { name: "布局图.bmp", mimeType: "image/bmp", buffer: Buffer.from("x") });
      if (!uploaded) {
        await page.setInputFiles("input[type=file]", { name: "店面布局图.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 x") });
        await page.waitForTimeout(300); await snap("apply-upload"); uploaded = true;
      }
    } else if (/\/f-/.test(page.url())) {
      if (!formed) { await next(); await snap("apply-form-errors"); formed = true; }
      const values = { id_number: "690102199003120022", phone: "16900000011", uscc: "91690100MADEM0361T", area: "86.5", address: "春晖路 56 号" };
      for (const input of await page.locator("form input.input").all()) {
        const id = (await input.getAttribute("id")) ?? "";
        const key = Object.keys(values).find((name) => id.includes(name));
        if ((await input.inputValue()) === "") await input.fill(key ? values[key] : "林晓禾");
      }
      if (/f-4/.test(page.url())) await snap("apply-form-choices");
    }
    for (const group of await page.locator("form fieldset:has(input[type=radio]), form fieldset:has(input[type=checkbox])").all()) {
      const first = group.locator("input[type=radio], input[type=checkbox]").first();
      if (!(await group.locator("input:checked").count())) await first.check({ force: true });
    }
    await next();
  }
  await snap("apply-check");
  await page.click("form .btn.big"); await page.waitForTimeout(200); await snap("apply-check-errors");
  await page.check("#sure");
  await page.click("form .btn.big"); await page.waitForURL(/confirmation/, { timeout: 5000 }).catch(() => console.log("  not submitted", page.url())); await page.waitForLoadState("networkidle"); await page.waitForTimeout(300);
  await snap("confirmation");
  const code = (await page.textContent(".code-box .code").catch(() => "")) ?? "";
  await page.click("text=看进度"); await page.waitForTimeout(400); await snap("case");
  const id = page.url().split("/").pop();
  await page.click("text=撤回申请"); await page.waitForTimeout(200); await snap("case-withdraw"); await page.keyboard.press("Escape");
  await go(`/cases/${id}/supplement`); await snap("supplement");
  await go(`/cases/${id}`);
  if (await page.locator(".block .plain-list a[href*=notices]").count()) { await page.click(".block .plain-list a[href*=notices] >> nth=0"); await page.waitForTimeout(400); await snap("notice"); }
  await go("/my"); await snap("my");
  await go("/my/access"); await snap("access");
  await go("/track"); await snap("track");
  await page.fill("#code", code.toLowerCase()); await page.click("form .btn.big"); await page.waitForTimeout(400); await snap("track-found");
  await go(`/cases/${id}/rating`); if (await page.locator("input[value=dissatisfied]").count()) await page.check("input[value=dissatisfied]"); await snap("rating");
  await go("/nowhere"); await snap("missing");
  await go("/"); await page.click(".eld"); await snap("elder-home");
  await go("/items/690102-03"); await snap("elder-guide");
  await go(`/cases/${id}`); await snap("elder-case");
  await context.close();
}

for (const width of (process.env.WIDTHS ?? "1280,390").split(",")) await walk(Number(width));
await browser.close();
console.log(faults === 0 ? "no faults" : `${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
