// The citizen's way: find, read, apply, check, submit, track, rate.
import { check, equal, includes } from "../kit/report.mjs";
import { fill_page } from "./fill.mjs";
import { Person, step } from "./pages.mjs";

export const item = "690102-01";

async function through_the_questions(visitor, person) {
  const { page } = visitor;
  let pages = 0;
  for (; pages < 30 && !/\/check$/.test(page.url()); pages += 1) {
    const before = page.url();
    await fill_page(page, person);
    await page.waitForTimeout(80);
    await page.locator("form .save button").first().click();
    await page.waitForURL((url) => url.href !== before).catch(async () => {
      check(false, `the question does not go on: ${before} ${(await page.locator("[role=alert], .err").allTextContents()).join(" / ")}`);
    });
    await visitor.quiet();
  }
  check(/\/check$/.test(page.url()), `not at the answers after ${pages} pages: ${page.url()}`);
}

// Gives {id, code, number}, or null when the way broke off.
export async function apply(visitor, person, account) {
  const { page } = visitor;
  const made = {};
  const steps = [
    ["home", async () => visitor.go("/")],
    ["search", async () => {
      await page.getByRole("searchbox").first().fill("个体工商户");
      await page.keyboard.press("Enter");
      await page.waitForURL(/items/);
      await page.getByRole("link", { name: /个体工商户设立登记/ }).first().waitFor();
    }],
    ["guide", async () => {
      await page.locator(`main a[href^="/items/${item}"]`).first().click();
      await page.getByRole("heading", { name: /个体工商户设立登记/, level: 1 }).waitFor();
      includes(await page.locator("main").innerText(), "0699-5551001", "the guide's phone");
    }],
    ["login page", async () => {
      await page.locator(`main a[href*="/items/${item}/apply"]`).first().click();
      await page.waitForURL(/login/);
    }],
    ["first question", async () => {
      await page.getByLabel("账号", { exact: true }).fill(account.login);
      await page.getByLabel("密码", { exact: true }).fill(account.password);
      await page.getByRole("button", { name: /^登录/ }).last().click();
      await page.waitForURL(/apply\/[^/]+\/./);
    }],
    ["question without answer", async () => {
      const empty = (await page.locator("form input:checked").count()) === 0;
      await page.locator("form .save button").first().click();
      if (empty) await page.locator(".err, [role=alert]").first().waitFor();
    }],
    ["check answers", async () => through_the_questions(visitor, person)],
    ["unsure", async () => {
      await page.locator("form .save button").first().click();
      await page.locator(".err, [role=alert]").first().waitFor();
    }],
    ["confirmation", async () => {
      await page.locator("#sure").check({ force: true });
      await page.locator("form .save button").first().click();
      await page.waitForURL(/confirmation/);
      await page.locator(".code-box .code").waitFor();
      made.id = page.url().split("/").at(-2);
      made.code = (await page.locator(".code-box .code").innerText()).trim();
      made.number = (await page.locator(".no").first().innerText()).trim();
      check(/^690102-\d{4}-\d+-\w+$/.test(made.number), `case number ${made.number}`);
      equal((await page.locator(".dates > *").count()), 2, "dates on the confirmation");
      for (const why of await page.locator("summary, button").filter({ hasText: "为什么是" }).all()) await why.click();
      includes(await page.locator("main").innerText(), "第二百零一条", "the derivation");
    }],
    ["case", async () => visitor.go(`/cases/${made.id}`)],
    ["my cases", async () => { await visitor.go("/my"); await page.getByText(made.number).first().waitFor(); }],
    ["who looked", async () => visitor.go("/my/access")],
  ];
  for (const [name, run] of steps) if (!(await step(visitor, name, run))) return null;
  return made;
}

// Nobody is logged in: the code alone.
export async function track(browser, server, width, made) {
  const stranger = await Person.arrive(browser, server, width);
  await step(stranger, "track", async () => stranger.go("/track"));
  await step(stranger, "tracked", async () => {
    await stranger.page.locator("#code").fill(made.code.toLowerCase());
    await stranger.page.keyboard.press("Enter");
    await stranger.page.getByText(made.number).first().waitFor();
  });
  await step(stranger, "missing page", async () => stranger.go("/nowhere/at/all"));
  await stranger.leave();
}

export async function rate(visitor, made) {
  const { page } = visitor;
  await step(visitor, "decided case", async () => { await visitor.go(`/cases/${made.id}`); await page.getByText(/登记/).first().waitFor(); });
  await step(visitor, "notice", async () => {
    await page.locator('a[href*="/notices/"]').last().click();
    await page.waitForURL(/notices/);
    await page.locator("main").getByText(/第\s?0*\d+\s?号|〔20/).first().waitFor();
  });
  await step(visitor, "rating", async () => visitor.go(`/cases/${made.id}/rating`));
  await step(visitor, "rated", async () => {
    await page.locator("input[value=satisfied]").first().check({ force: true });
    await page.locator("form .save button, form .btn.big").first().click();
    await page.getByText(/谢谢|收到|评价/).first().waitFor();
    await page.waitForTimeout(300);
    await visitor.go(`/cases/${made.id}`);
    includes(await page.locator("main").innerText(), "评价过", "the case after its rating");
    equal(await page.locator('a[href$="/rating"]').count(), 0, "ways to rate again");
  });
}
