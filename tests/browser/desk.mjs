// The office's way: the clerk by keyboard alone, the examiner, the chief, the item manager, the supervisor.
import { check } from "../kit/report.mjs";
import { view } from "../kit/cases.mjs";
import { until } from "../http/life.mjs";
import { step, walk } from "./pages.mjs";

// Not one click: log in, find the case, look at each paper, accept.
export async function clerk_by_keyboard(clerk, account, made, api) {
  const { page } = clerk;
  const steps = [
    ["clerk logs in by keyboard", async () => {
      await clerk.go("/login?to=/desk/counter");
      await clerk.tab_to("#login");
      await page.keyboard.type(account.login);
      await clerk.tab_to("#password");
      await page.keyboard.type(account.password);
      await clerk.press("Enter");
      await page.waitForURL(/desk\/counter/);
      await page.locator("a.q").first().waitFor();
    }],
    ["clerk opens the case by keyboard", async () => {
      await clerk.tab_to(`a.q[href$="${made.id}"], a.q`);
      for (let i = 0; i < 60 && !(await page.evaluate((id) => document.activeElement.matches(`a.q[href$="${id}"]`), made.id)); i += 1) await clerk.press("ArrowDown");
      await clerk.press("Enter");
      await page.waitForURL(new RegExp(made.id));
      await page.locator("[data-row]").first().waitFor();
    }],
    ["clerk checks each paper by keyboard", async () => {
      await clerk.tab_to("[data-row] input");
      const rows = await page.locator("[data-row]").count();
      for (let i = 1; i <= rows; i += 1) {
        await clerk.press("1");
        await until(async () => (await view(api, made.id)).materials.filter((m) => m.result === "ok").length >= i, `paper ${i} is checked`);
      }
    }],
    ["clerk is asked before accepting", async () => {
      await clerk.press("F8");
      await page.locator("dialog[open]").waitFor();
    }],
    ["clerk has accepted", async () => {
      await clerk.press("Enter");
      await until(async () => (await view(api, made.id)).status === "accepted", "the case is accepted");
    }],
  ];
  return walk(clerk, steps);
}

export async function confirm(person, key) {
  await person.press(key);
  await person.page.locator("dialog[open]").waitFor();
  await person.page.locator("dialog[open] .go").click();
  await person.page.locator("dialog[open]").waitFor({ state: "detached" });
}

// Answers every condition, all met but the one that fails, and saves.
export async function judge(examiner, proposal, { failing } = {}) {
  const { page } = examiner;
  await page.locator("[data-condition]").first().waitFor();
  for (const row of await page.locator("[data-condition]").all()) {
    const good = (await row.locator("label.b input[value=yes]").count()) === 0;
    const met = (await row.getAttribute("data-condition")) === failing ? !good : good;
    await row.locator(`input[value=${met ? "yes" : "no"}]`).check({ force: true });
  }
  await page.locator(proposal ? `input[name=proposal][value=${proposal}]` : "input[name=proposal]").first().check({ force: true });
  await page.locator("#opinion").fill(failing ? "操作间离公共厕所太近，不符合条件。" : "材料齐全，符合条件。");
  await examiner.press("Alt+s");
  await page.locator("[role=status].ok-text").filter({ hasText: "已存" }).waitFor();
}

export async function examine(examiner, account, made, api) {
  const { page } = examiner;
  const steps = [
    ["inbox of the examiner", async () => { await examiner.login(account); await examiner.go("/desk/inbox"); await page.locator("tbody a").first().waitFor(); }],
    ["case of the examiner", async () => { await examiner.go(`/desk/cases/${made.id}`); await page.locator("[data-condition]").first().waitFor(); }],
    ["examined", async () => {
      await judge(examiner);
      await until(async () => (await view(api, made.id)).examination, "the examination is saved");
    }],
    ["proposed", async () => { await confirm(examiner, "F8"); await until(async () => (await view(api, made.id)).status === "proposed", "proposed"); }],
  ];
  return walk(examiner, steps);
}

export async function decide(chief, account, made, api) {
  const steps = [
    ["case of the chief", async () => { await chief.login(account); await chief.go(`/desk/cases/${made.id}`); await chief.page.locator(".actions button").first().waitFor(); }],
    ["decided", async () => { await confirm(chief, "F8"); await until(async () => (await view(api, made.id)).decision, "decided"); }],
  ];
  return walk(chief, steps);
}

export async function supervise(supervisor, account, made) {
  const { page } = supervisor;
  await step(supervisor, "board", async () => { await supervisor.login(account); await supervisor.go("/desk/supervision"); await page.locator(".kpi, .kpis, dl").first().waitFor(); });
  await step(supervisor, "history of a case", async () => {
    await supervisor.go(`/desk/supervision/${made.id}`);
    await page.getByText(/受理/).first().waitFor();
    check((await page.locator("main").innerText()).includes("卢静") || (await page.locator("main li").count()) > 3, "the history is not told");
  });
}

export async function take_in(clerk, account) {
  await step(clerk, "counter", async () => { await clerk.login(account); await clerk.go("/desk/counter"); });
  await step(clerk, "intake", async () => clerk.go("/desk/intake"));
  await step(clerk, "delivery", async () => clerk.go("/desk/delivery"));
  await step(clerk, "desk home", async () => clerk.go("/desk"));
}
