// What a clerk does at the window beside accepting: take in with a scan, tell once what lacks, refuse.
import { view } from "../kit/cases.mjs";
import { check, equal, includes } from "../kit/report.mjs";
import { until } from "../http/life.mjs";
import { confirm } from "./desk.mjs";
import { fill_in, scan } from "./fill.mjs";
import { walk } from "./pages.mjs";

// The scan is of the person before the window: both read it from then on.
export async function scan_at_intake(clerk, account, who, owner) {
  const { page } = clerk;
  const made = {};
  const steps = [
    ["intake item", async () => {
      await clerk.login(account);
      await clerk.go("/desk/intake");
      await page.locator("#intake-item").fill("个体工商户");
      await page.locator("#intake-items li").first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".form-page").first().waitFor();
    }],
    ["rented premises", async () => {
      const rented = page.locator("select:has(option)").filter({ hasText: "租" }).first();
      await rented.selectOption({ label: (await rented.locator("option").allTextContents()).find((text) => text.includes("租")) });
      await page.locator(".handed:has(.tag.give)").first().waitFor();
    }],
    ["intake with what lacks", async () => {
      await clerk.press("F8");
      await page.locator(".errors").waitFor();
    }],
    ["intake filled", async () => {
      await page.locator("#intake-id_number").fill(who.id_number);
      await page.keyboard.press("Enter");
      await page.locator(".ok-text").first().waitFor();
      await page.locator("#intake-name").fill(who.name);
      await page.locator("#intake-phone").fill(who.phone);
      await fill_in(page.locator(".wide-b"), who);
      equal(await page.locator(".side-form .bad, .wide-b .bad").count(), 0, "filled fields that are still red");
    }],
    ["scan at the counter", async () => {
      const lacking = await page.locator(".handed:has(.tag.give) input[type=file]").all();
      check(lacking.length > 0, "no material to scan");
      for (const input of lacking) await input.setInputFiles(scan("扫描件.pdf"));
      await until(async () => (await page.locator(".handed .files li").filter({ hasText: "已上传" }).count()) === lacking.length, "the scans are stored");
      equal(await page.locator("#intake-insist").count(), 0, "the question whether to go on without");
    }],
    ["receipt at the counter", async () => {
      await clerk.press("F8");
      await page.waitForURL(/receipt/);
      await page.locator(".receipt-card h1").waitFor();
      made.id = page.url().split("/").at(-1);
    }],
    ["scan seen by the clerk", async () => {
      await clerk.go(`/desk/counter/${made.id}`);
      const link = page.locator("[data-row] a").first();
      made.file = await link.getAttribute("href");
      const answer = await page.request.get(clerk.server.origin + made.file);
      equal(answer.status(), 200, "the scan for the clerk");
    }],
  ];
  if (!(await walk(clerk, steps))) return null;
  const shown = await view(owner, made.id);
  equal(shown.applicant.name, who.name);
  equal((await owner.get(made.file)).status, 200, "the scan for the applicant");
  return made;
}

const first_row = "[data-row]";

// Everything by keys: which paper is wrong, why, and the one notice.
export async function tell_once(clerk, account, made, api) {
  const { page } = clerk;
  const status = async () => (await view(api, made.id)).status;
  return walk(clerk, [
    ["a paper is wrong", async () => {
      await clerk.login(account);
      await clerk.go(`/desk/counter/${made.id}`);
      await page.locator(`${first_row} input`).first().waitFor();
      for (const row of await page.locator(first_row).all()) {
        const key = await row.getAttribute("data-row");
        const bad = key === made.wrong;
        await row.locator("input[value=ok]").focus();
        await clerk.press(bad ? "3" : "1");
        await until(async () => (await view(api, made.id)).materials.find((m) => m.key === key).result === (bad ? "not_in_form" : "ok"), `${key} is marked`);
      }
      await page.locator("[data-reason] input[type=checkbox]").first().waitFor();
    }],
    ["why the paper is wrong", async () => {
      await page.locator("[data-reason] input[type=checkbox]").first().focus();
      await clerk.press("Space");
      await until(async () => (await view(api, made.id)).materials.find((m) => m.key === made.wrong).points.length === 1, "the point is kept");
      await page.locator("[data-reason] .right-line input").fill("请盖上出租人的章，再扫描一次");
      await page.keyboard.press("Enter");
      await until(async () => (await view(api, made.id)).materials.find((m) => m.key === made.wrong).note, "the advice is kept");
    }],
    ["the one notice", async () => { await clerk.press("F9"); await page.locator("dialog[open]").waitFor(); }],
    ["told once", async () => {
      await page.locator("dialog[open] .go").focus();
      await clerk.press("Enter");
      await until(async () => (await status()) === "supplement_pending", "the notice is out");
      await page.locator("dialog[open]").waitFor({ state: "detached" });
    }],
  ]);
}

// The applicant finds the notice, reads it, answers.
export async function answer_notice(citizen, account, made) {
  const { page } = citizen;
  return walk(citizen, [
    ["supplement asked", async () => {
      await citizen.login(account);
      await citizen.go(`/cases/${made.id}`);
      includes(await page.locator(".todo-card").innerText(), "补交", "what is to do");
    }],
    ["supplement notice", async () => {
      await page.locator('.todo-card a[href*="/notices/"]').last().click();
      await page.locator(".a4").waitFor();
      includes(await page.locator(".a4").innerText(), "出租人", "the notice");
    }],
    ["supplement page", async () => {
      await citizen.go(`/cases/${made.id}/supplement`);
      await page.locator(".faults li").first().waitFor();
    }],
    ["supplement without a file", async () => {
      await page.locator(".save button").click();
      await page.locator(".errors").waitFor();
    }],
    ["supplement uploaded", async () => {
      await page.locator("input[type=file]").first().setInputFiles(scan("重新扫描.pdf"));
      await page.locator(".files li").first().waitFor();
    }],
    ["supplement sent", async () => {
      await page.locator(".save button").click();
      await page.waitForURL((url) => url.pathname === `/cases/${made.id}`);
      await page.locator("h1").first().waitFor();
      equal(await page.locator('a[href$="/supplement"]').count(), 0, "ways to answer again");
    }],
  ]);
}

export async function accept_supplemented(clerk, account, made, api) {
  const { page } = clerk;
  return walk(clerk, [
    ["supplement at the counter", async () => {
      await clerk.login(account);
      await clerk.go(`/desk/counter/${made.id}`);
      await page.locator(`[data-row="${made.wrong}"] input`).first().waitFor();
    }],
    ["supplement accepted", async () => {
      await page.locator(`[data-row="${made.wrong}"] input[value=ok]`).focus();
      await clerk.press("1");
      await until(async () => (await view(api, made.id)).materials.every((m) => m.result !== "not_in_form"), "the new paper is marked");
      await confirm(clerk, "F8");
      await until(async () => (await view(api, made.id)).status === "accepted", "accepted");
    }],
  ]);
}

// 不予受理, not one click.
export async function refuse_by_keyboard(clerk, account, made, api) {
  const { page } = clerk;
  return walk(clerk, [
    ["refusing asks why", async () => {
      await clerk.login(account);
      await clerk.go(`/desk/counter/${made.id}`);
      await page.locator(".actions button").first().waitFor();
      await clerk.press("F10");
      await page.locator("dialog[open]").waitFor();
    }],
    ["refusing without a reason", async () => {
      await clerk.tab_to("dialog[open] .go");
      await clerk.press("Enter");
      await page.locator("dialog[open] .err").first().waitFor();
      check(await page.evaluate(() => document.activeElement.matches("[aria-invalid]")), "the focus is not at the first fault");
    }],
    ["refusing with a reason", async () => {
      await clerk.press("Space");
      await clerk.tab_to("#act-competent_agency");
      await page.keyboard.type("青禾区城市管理局");
      await clerk.tab_to("#act-reason");
      await page.keyboard.type("流动摊点由城市管理部门管理，不在市场监督管理局登记。");
      await clerk.tab_to("#act-basis");
      await page.keyboard.type("行政许可法第三十二条第一款第二项");
    }],
    ["acceptance refused", async () => {
      await clerk.tab_to("dialog[open] .go");
      await clerk.press("Enter");
      await until(async () => (await view(api, made.id)).status === "refused_acceptance", "refused").catch(async (error) => {
        error.message += ` ${(await view(api, made.id)).status} ${await page.locator("dialog[open]").innerText().catch(() => "")}`;
        throw error;
      });
    }],
  ]);
}

export async function read_refused_acceptance(citizen, account, made) {
  const { page } = citizen;
  return walk(citizen, [
    ["case not accepted", async () => { await citizen.login(account); await citizen.go(`/cases/${made.id}`); }],
    ["notice of refused acceptance", async () => {
      await page.locator('a[href*="/notices/"]').last().click();
      await page.locator(".a4").waitFor();
      const text = await page.locator(".a4").innerText();
      for (const part of ["流动摊点", "第三十二条", "复议"]) includes(text, part, "the notice");
    }],
  ]);
}
