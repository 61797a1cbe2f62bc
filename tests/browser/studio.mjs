// The item manager writes, the lawyer and the office review, and everyone sees what the new version changes.
import { equal, includes } from "../kit/report.mjs";
import { until } from "../http/life.mjs";
import { walk } from "./pages.mjs";

export const reviewed_item = "690102-03";
const bound_item = "690102-01";

async function open_text(manager) {
  await manager.go(`/desk/guides/${reviewed_item}`);
  await manager.page.waitForFunction(() => document.querySelector(".source textarea")?.value.length > 100);
  return manager.page.locator(".source textarea");
}

async function saved(page) {
  await page.waitForURL(/drafts\/[0-9A-Z]{26}\/edit/);
  await page.locator(".actions [role=status]").filter({ hasText: "已存" }).waitFor();
}

async function saved_with_errors(page) {
  await page.waitForURL(/drafts\/[0-9A-Z]{26}\/edit/);
  await page.locator(".actions [role=status]").filter({ hasText: "错误" }).waitFor();
}

// Gives the draft's id.
export async function write(manager, account, mark) {
  const { page } = manager;
  let id = "";
  const steps = [
    ["guides", async () => { await manager.login(account); await manager.go("/desk/guides"); await page.getByRole("link", { name: /食品经营/ }).first().waitFor(); }],
    ["studio", async () => { await open_text(manager); }],
    ["studio preview", async () => {
      if (manager.narrow) await page.locator(".parts button").last().click();
      await page.locator(".preview-pane :is(h1, h2, h3)").nth(1).waitFor();
      if (manager.narrow) await page.locator(".parts button").first().click();
    }],
    ["draft with an error", async () => {
      const area = await open_text(manager);
      const text = await area.inputValue();
      await area.fill(text.replace(/complaint_phone: .*/, "complaint_phone: \"12\""));
      await page.locator(".finding .sev").first().waitFor({ state: "attached" });
      await saved_with_errors(page);
    }],
    ["draft saved by itself", async () => {
      const area = page.locator(".source textarea");
      const text = await area.inputValue();
      await area.fill(text.replace(/complaint_phone: .*/, "complaint_phone: \"0699-5551000\"").replace(/summary: .*/, `summary: ${JSON.stringify(`开饭店、食堂，先办这张许可证。${mark}`)}`));
      await saved(page);
      [, id] = /drafts\/([0-9A-Z]{26})/.exec(page.url());
    }],
    ["draft read again", async () => {
      await page.reload();
      await page.waitForFunction((text) => document.querySelector(".source textarea")?.value.includes(text), mark);
    }],
    ["draft to submit", async () => {
      await manager.press("F8");
      await page.locator("dialog[open]").waitFor();
      includes(await page.locator("dialog[open]").innerText(), "一句话说明由", "the dialog");
    }],
    ["draft submitted", async () => {
      await page.locator("dialog[open] .go").click();
      await page.waitForURL(/drafts\/[0-9A-Z]{26}$/);
      await page.getByText("法制审核中").first().waitFor();
    }],
  ];
  return (await walk(manager, steps)) ? id : "";
}

export async function review_law(lawyer, account) {
  const { page } = lawyer;
  return walk(lawyer, [
    ["drafts to review", async () => { await lawyer.login(account); await lawyer.go("/desk/drafts"); await page.locator("tbody a").first().waitFor(); }],
    ["legal review", async () => { await page.locator("tbody tr").filter({ hasText: "该你办" }).locator("a").first().click(); await page.locator("#review-opinion").waitFor(); await page.locator(".guide-changes li").first().waitFor(); }],
    ["legal review passed", async () => {
      await page.locator("#review-opinion").fill("依据没有变，承诺合法。");
      await page.getByRole("button", { name: "通过" }).click();
      await page.getByText("集中审核中").first().waitFor();
    }],
  ]);
}

export async function review_centrally(office, account, id, { pass = true } = {}) {
  const { page } = office;
  const answer = (key, value) => page.locator(`[data-question=${key}] input[value=${value}]`).check({ force: true });
  return walk(office, [
    [pass ? "central review again" : "central review", async () => { await office.login(account); await office.go(`/desk/drafts/${id}`); await page.locator("[data-question]").first().waitFor(); }],
    ...(pass ? [] : [["central review unanswered", async () => {
      await page.getByRole("button", { name: "通过" }).click();
      await page.locator(".condition.bad").first().waitFor();
    }]]),
    [pass ? "central review passed" : "central review returned", async () => {
      for (const [key, good] of [["materials_complex", "no"], ["proofs_necessary", "yes"], ["promise_lawful", "yes"], ["flow_heavy", "no"], ["time_reasonable", "yes"], ["fit_online", "yes"]]) await answer(key, good);
      if (!pass) {
        await answer("proofs_necessary", "no");
        await page.locator("#qo-proofs_necessary").fill("营业执照可以共享核验，不用交复印件");
        await page.locator("#review-opinion").fill("请把营业执照改成免提交。");
      }
      await page.getByRole("button", { name: pass ? "通过" : "退回修改" }).click();
      await page.getByText(pass ? "审核通过，待发布" : "起草中").first().waitFor();
    }],
  ]);
}

export async function submit_again(manager, account, id) {
  const { page } = manager;
  return walk(manager, [
    ["draft returned", async () => { await manager.login(account); await manager.go(`/desk/drafts/${id}/edit`); await page.locator(".review-notes li.returned").first().waitFor(); }],
    ["draft submitted again", async () => {
      await page.waitForFunction(() => document.querySelector(".source textarea")?.value.length > 100);
      await manager.press("F8");
      await page.locator("dialog[open] .go").click();
      await page.getByText("法制审核中").first().waitFor();
    }],
  ]);
}

export async function release(manager, account, id, mark) {
  const { page } = manager;
  return walk(manager, [
    ["draft approved", async () => { await manager.login(account); await manager.go(`/desk/drafts/${id}`); await page.locator(".actions .btn").first().waitFor(); }],
    ["draft against history", async () => { await page.locator("#what-if-h").waitFor(); await page.locator(".what-if li").first().waitFor(); }],
    ["draft untested", async () => {
      await page.locator(".actions .btn").first().click();
      await page.locator("dialog[open] .go").click();
      await page.locator("dialog[open] .err").waitFor();
    }],
    ["draft tested", async () => {
      await page.getByRole("button", { name: "先不" }).click();
      await page.getByRole("button", { name: "试运行" }).click();
      await page.locator(".trial tbody tr").first().waitFor();
      includes(await page.locator(".trial").innerText(), "都走得通", "the test run");
      await page.locator(".trial").scrollIntoViewIfNeeded();
    }],
    ["draft to publish", async () => { await page.locator(".actions .btn").first().click(); await page.locator("dialog[open] .go").waitFor(); }],
    ["draft published", async () => { await page.locator("dialog[open] .go").click(); await page.getByText("已发布").first().waitFor(); }],
    ["test run of a version", async () => {
      await manager.go("/desk/guides");
      await page.locator("tbody tr").filter({ hasText: reviewed_item }).getByRole("link", { name: /试运行/ }).click();
      await page.locator(".trial tbody tr").first().waitFor();
      equal(await page.getByText("没有留下记录").count(), 0, "the record kept with the version");
    }],
    ["guide with its changes", async () => {
      await manager.go(`/items/${reviewed_item}`);
      await page.locator("details.changed summary").click();
      await until(async () => (await page.locator("details.changed").innerText()).includes(mark), "the public page tells what changed");
    }],
  ]);
}

const phone_of = async (api, item) => (await api.read(`/api/v1/guides/${item}`)).guide.places[0].phone;

export async function change_phone(office, account, api) {
  const { page } = office;
  const old = await phone_of(api, "690102-26");
  const fresh = `0699-555${String(Date.now()).slice(-4)}`;
  return walk(office, [
    ["batch", async () => { await office.login(account); await office.go("/desk/batch"); }],
    ["batch empty", async () => { await page.getByRole("button", { name: "看看会改到哪些" }).click(); await page.locator(".err").first().waitFor(); }],
    ["batch preview", async () => {
      await page.locator("#batch-from").fill(old);
      await page.locator("#batch-to").fill(fresh);
      await page.getByRole("button", { name: "看看会改到哪些" }).click();
      await page.locator("tbody input[type=checkbox]").first().waitFor();
    }],
    ["batch done", async () => {
      await page.locator(".actions .btn").first().click();
      await page.waitForFunction(() => { const bar = document.querySelector(".actions progress"); return bar && bar.value === bar.max; });
      equal(await phone_of(api, "690102-26"), fresh, "the phone of the guide");
    }],
  ]);
}

export async function sync_template(office, account, api, city) {
  const { page } = office;
  // The city's next template: the guides of its districts stand off until they are synced.
  const yaml = ["key: T-CITY", "name: 个体工商户模板", "catalog_entry: \"000131104000\"", "level: region", "region: \"690100000000\"",
    "fixes: [visits]", "values:", "  visits: 1", `  visits_reason: 核对原件（${Date.now()}）`, ""].join("\n");
  await city.done("/api/v1/templates", { yaml });
  return walk(office, [
    ["templates with drift", async () => { await office.login(account); await office.go("/desk/templates"); await page.locator(".drifts li").first().waitFor(); }],
    ["templates would change", async () => { await page.locator(".drifts summary").first().click(); await page.locator(".drifts .guide-changes li").first().waitFor(); }],
    ["templates synced", async () => {
      await page.locator(".drifts li").filter({ hasText: bound_item }).getByRole("button").click();
      await page.locator(".said").waitFor();
      const left = (await api.read("/api/v1/template_drifts")).items;
      equal(left.some((line) => line.item === bound_item), false, "the guide still stands off");
    }],
  ]);
}

export async function align(city, account) {
  const { page } = city;
  return walk(city, [
    ["alignments", async () => { await city.login(account); await city.go("/desk/alignments"); await page.locator(".align-t").first().waitFor(); }],
    ["alignments would change", async () => { await page.locator(".align-t summary").first().click(); await page.locator(".align-t .guide-changes li").first().waitFor(); }],
    ["alignments adopted", async () => {
      await page.getByRole("button", { name: /起草/ }).last().click();
      await page.locator("[role=status] ul a").first().waitFor();
    }],
    ["draft of the standard", async () => {
      await page.locator("[role=status] ul a").first().click();
      await page.waitForFunction(() => document.querySelector(".source textarea")?.value.length > 100);
    }],
  ]);
}

export async function campaign(office, account) {
  const { page } = office;
  const day = (n) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  return walk(office, [
    ["campaigns", async () => { await office.login(account); await office.go("/desk/campaigns"); await page.getByRole("button", { name: "开一次集中编制" }).click(); await page.locator("#campaign-name").waitFor(); }],
    ["campaign unfinished", async () => { await page.getByRole("button", { name: "开始" }).click(); await page.locator(".err").first().waitFor(); }],
    ["campaign with its progress", async () => {
      await page.locator("#campaign-name").fill(`集中编制 ${office.width}`);
      for (const [name, days] of [["begins", -60], ["self_check_by", -40], ["legal_by", -30], ["central_by", 30], ["publish_by", 40]]) await page.locator(`#campaign-${name}`).fill(day(days + (office.narrow ? 1 : 0)));
      await page.getByRole("button", { name: "开始" }).click();
      await page.getByRole("heading", { name: `集中编制 ${office.width}` }).waitFor();
    }],
  ]);
}
