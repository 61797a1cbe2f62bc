// An adjustment from its cause to its approval, a law that changes, and guides drawn by lot: each at the desk of whose
// turn it is.
import { walk } from "./pages.mjs";

const act = async (page, name) => { await page.locator(".actions").getByRole("button", { name }).click(); await page.locator("dialog[open]").waitFor(); };
const done = async (page, text) => { await page.locator("dialog[open] .go").click(); await page.locator(".said").filter({ hasText: text }).waitFor(); };

// Gives the adjustment's address.
export async function register(manager, account) {
  const { page } = manager;
  let path = "";
  const passed = await walk(manager, [
    ["adjustments", async () => { await manager.login(account); await manager.go("/desk/adjustments"); }],
    ["adjustment to register", async () => { await page.getByRole("button", { name: "登记调整事由" }).click(); await page.locator("#adj-item option").nth(1).waitFor({ state: "attached" }); }],
    ["adjustment incomplete", async () => { await page.locator("dialog[open] .go").click(); await page.locator("dialog[open] .err").first().waitFor(); }],
    ["adjustment registered", async () => {
      await page.locator("#adj-item").selectOption("690102-03");
      await page.getByLabel("政务服务运行流程发生变化的").check({ force: true });
      await page.locator("dialog[open] .go").click();
      await page.waitForURL(/adjustments\/[0-9A-Z]{26}/);
      await page.locator(".way .current").waitFor();
      path = new URL(page.url()).pathname;
    }],
    ["adjustment why this day", async () => { await page.locator("details.why summary").click(); await page.locator("details.why li").first().waitFor(); }],
    ["adjustment to file", async () => { await act(page, "申报"); }],
    ["adjustment filed", async () => {
      await page.locator("#f-content").fill("承诺时限从 7 个工作日改为 5 个工作日");
      await page.locator("#f-reason").fill("现场核查改为联合踏勘");
      await page.locator("#f-bases").fill("市政府办公室〔2026〕12号");
      await done(page, "合法性审查中");
    }],
  ]);
  return passed ? path : "";
}

const review = (button, named, next) => async (reviewer, account, path) => {
  const { page } = reviewer;
  return walk(reviewer, [
    [`adjustment ${named}`, async () => { await reviewer.login(account); await reviewer.go(path); await act(page, button); }],
    [`adjustment ${named} passed`, async () => { await page.locator("#f-opinion").fill("依据有效，同意。"); await done(page, next); }],
  ]);
};
export const review_law = review("合法性审查", "legal review", "综合审核中");

export async function approve(office, account, path) {
  const { page } = office;
  return walk(office, [
    ["adjustment comprehensive review", async () => { await office.login(account); await office.go(path); await act(page, "综合审核"); await done(page, "报本级政府批准"); }],
    ["adjustment to approve", async () => { await act(page, "登记政府批准"); }],
    ["adjustment without its document", async () => { await page.locator("dialog[open] .go").click(); await page.locator("#f-document-error").waitFor(); }],
    ["adjustment in effect", async () => { await page.locator("#f-document").fill("区政函〔2026〕21号"); await done(page, "已生效"); }],
  ]);
}

export async function law_changed(office, account, width) {
  const { page } = office;
  return walk(office, [
    ["law change", async () => { await office.login(account); await office.go("/desk/adjustments"); await page.getByRole("button", { name: "法律法规有变" }).click(); await page.locator("#law-name").waitFor(); }],
    ["law change and who cites it", async () => {
      await page.locator("#law-name").fill("行政许可法");
      await page.locator("#law-doc").fill(`第 ${width} 号`);
      await page.getByRole("button", { name: "看看哪些指南引用了它" }).click();
      await page.locator("#citing-h").waitFor();
    }],
    ["law change registered", async () => { await page.locator("dialog[open] .go").click(); await page.locator("#laws-h").waitFor(); await page.locator("tbody tr").first().waitFor(); }],
  ]);
}

export async function draw(inspector, account) {
  const { page } = inspector;
  let path = "";
  const passed = await walk(inspector, [
    ["spot checks", async () => { await inspector.login(account); await inspector.go("/desk/spot_checks"); }],
    ["spot check to draw", async () => { await page.getByRole("button", { name: "抽一批" }).click(); await page.locator("dialog[open] .go").click(); await page.locator("dialog[open] .err").first().waitFor(); }],
    ["spot check drawn", async () => {
      await page.locator("#s-name").fill("9 月指南抽查");
      await page.locator("#s-seed").fill("2026107-08152331");
      await page.locator("#s-source").fill("中国福利彩票网，双色球 2026107 期");
      await page.locator("#s-size").fill("40");
      await page.locator("dialog[open] .go").click();
      await page.waitForURL(/spot_checks\/[0-9A-Z]{26}/);
      await page.locator(".drifts li").first().waitFor();
      path = new URL(page.url()).pathname;
    }],
    ["spot check record", async () => {
      await page.locator(".drifts > li").filter({ hasText: "690102-03" }).getByRole("button", { name: /记录检查情况/ }).click();
      await page.locator("dialog[open] fieldset").first().waitFor();
    }],
    ["spot check recorded", async () => {
      const phones = page.locator("dialog[open] fieldset");
      for (let i = 0; i < await phones.count(); i += 1) await phones.nth(i).getByLabel(i === 0 ? "没人接" : "接通，能答复").check({ force: true });
      await page.locator("#s-findings").fill("交通一栏没有写公交");
      await page.locator("dialog[open] .go").click();
      await page.getByText("待整改").first().waitFor();
    }],
  ]);
  return passed ? path : "";
}

export async function rectify(manager, account, path) {
  const { page } = manager;
  return walk(manager, [
    ["spot check to rectify", async () => { await manager.login(account); await manager.go(path); await page.getByRole("button", { name: /报整改情况/ }).first().click(); await page.locator("#s-text").waitFor(); }],
    ["spot check rectified", async () => { await page.locator("#s-text").fill("换了窗口电话，补了公交，已发布新的一版"); await page.locator("dialog[open] .go").click(); await page.getByText("待复核").first().waitFor(); }],
  ]);
}
