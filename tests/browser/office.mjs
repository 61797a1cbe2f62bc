// What an office does beside granting: a survey, a longer limit, sending back, refusing; and what becomes of it.
import { view } from "../kit/cases.mjs";
import { check, equal, includes } from "../kit/report.mjs";
import { until } from "../http/life.mjs";
import { confirm, judge } from "./desk.mjs";
import { Person, step, walk } from "./pages.mjs";

async function open_at_desk(person, account, made) {
  await person.login(account);
  await person.go(`/desk/cases/${made.id}`);
  await person.page.locator(".actions button").first().waitFor();
}

async function ask(person, key) {
  await person.press(key);
  await person.page.locator("dialog[open]").waitFor();
}

async function go_on(person) {
  await person.page.locator("dialog[open] .go").click();
  await person.page.locator("dialog[open]").waitFor({ state: "detached" });
}

export async function survey(examiner, account, made, api) {
  const { page } = examiner;
  const specials = async (word) => (await view(api, made.id)).history.filter((line) => line.sentence.includes(word)).length;
  return walk(examiner, [
    ["survey to begin", async () => { await open_at_desk(examiner, account, made); await ask(examiner, "Alt+t"); }],
    ["survey begun", async () => {
      await page.locator("#act-note").fill("明天上午上门，已电话约好");
      await go_on(examiner);
      await until(async () => (await specials("现场核查")) > 0, "the survey is in the history");
    }],
    ["survey to end", async () => ask(examiner, "Alt+t")],
    ["survey of one officer", async () => {
      await page.locator("#act-record").fill("现场与图纸一致，操作间离公共厕所十八米。");
      await page.locator("#act-officers").fill("卢静");
      await page.locator("dialog[open] .go").click();
      await page.locator("dialog[open] :is(.err, [role=alert])").first().waitFor();
      examiner.errors.splice(0);  // the browser notes the refusal
    }],
    ["survey ended", async () => {
      await page.locator("#act-officers").fill("卢静、毕胜");
      await go_on(examiner);
      await until(async () => (await view(api, made.id)).acts.some((act) => act.act === "propose"), "the survey is over");
    }],
  ]);
}

export async function extend(chief, account, made, api) {
  const { page } = chief;
  const due = async () => (await view(api, made.id)).clocks.find((clock) => clock.kind === "statutory").due_date;
  const before = await due();
  return walk(chief, [
    ["extension to write", async () => { await open_at_desk(chief, account, made); await ask(chief, "Alt+y"); }],
    ["extension too long", async () => {
      await page.locator("#act-by").fill("90");
      await page.locator("#act-reason").fill("要等消防的检查意见。");
      await page.locator("dialog[open] .go").click();
      await page.locator("dialog[open] :is(.err, [role=alert])").first().waitFor();
      chief.errors.splice(0);
    }],
    ["extended", async () => {
      await page.locator("#act-by").fill("5");
      await go_on(chief);
      await until(async () => (await due()) > before, "the statutory limit is longer");
    }],
  ]);
}

export async function propose_refusal(examiner, account, made, api) {
  return walk(examiner, [
    ["conditions not met", async () => { await open_at_desk(examiner, account, made); await judge(examiner, "refused", { failing: "C2" }); }],
    ["refusal proposed", async () => {
      await confirm(examiner, "F8");
      await until(async () => (await view(api, made.id)).status === "proposed", "proposed");
    }],
  ]);
}

export async function send_back(chief, account, made, api) {
  const { page } = chief;
  return walk(chief, [
    ["sending back to write", async () => { await open_at_desk(chief, account, made); await ask(chief, "Alt+r"); }],
    ["sent back", async () => {
      await page.locator("#act-reason").fill("核查记录没有写明距离怎么量的。");
      await go_on(chief);
      await until(async () => (await view(api, made.id)).status === "accepted", "back at the examiner");
    }],
  ]);
}

export async function refuse(chief, account, made, api) {
  const { page } = chief;
  return walk(chief, [
    ["refusal to write", async () => {
      await open_at_desk(chief, account, made);
      await ask(chief, "F8");
      await page.locator('dialog[open] input[value="refused"]').check({ force: true });
    }],
    ["refusal without reason", async () => {
      await page.locator("dialog[open] .go").click();
      await page.locator("dialog[open] .err").first().waitFor();
    }],
    ["refused", async () => {
      await page.locator("#act-reason").fill("操作间离公共厕所 18 米，不到 25 米。");
      await page.locator("#act-basis").fill("食品安全法第三十三条");
      await go_on(chief);
      equal((await until(async () => (await view(api, made.id)).decision, "decided")).result, "refused");
    }],
  ]);
}

export async function read_refusal(citizen, account, made) {
  const { page } = citizen;
  return walk(citizen, [
    ["refused case", async () => {
      await citizen.login(account);
      await citizen.go(`/cases/${made.id}`);
      includes(await page.locator(".result").innerText(), "行政复议", "the result");
    }],
    ["refusal notice", async () => {
      await page.locator('.result a[href*="/notices/"]').first().click();
      await page.locator(".a4").waitFor();
      const text = await page.locator(".a4").innerText();
      for (const part of ["18 米", "食品安全法第三十三条", "行政复议", "行政诉讼"]) includes(text, part, "the notice");
    }],
    ["nothing old to do", async () => {
      await citizen.go(`/cases/${made.id}`);
      const text = await page.locator(".todo, .todo-card").allInnerTexts();
      check(!/收件|受理通知/.test(text.join(" ")), `old notices are still to do: ${text}`);
    }],
  ]);
}

// Two windows open on one rating: the second is told that it has been given.
export async function rate_twice(browser, server, width, account, made) {
  const first = await Person.arrive(browser, server, width);
  await first.login(account);
  await first.go(`/cases/${made.id}/rating`);
  const second = await first.another();
  await second.go(`/cases/${made.id}/rating`);
  const rate = async (person, level) => {
    await person.page.locator(`input[value=${level}]`).first().check({ force: true });
    await person.page.locator("form .btn.big").click();
  };
  await step(first, "rated in one window", async () => { await rate(first, "satisfied"); await first.page.getByText("评价收到了").waitFor(); });
  await step(second, "rated again in another", async () => {
    await rate(second, "very_dissatisfied");
    await second.page.getByText(/已经评价过|评价过了/).first().waitFor();
    second.errors.splice(0);
  });
  await first.leave();
}
