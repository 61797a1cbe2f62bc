// The item manager writes, the lawyer and the office review, and everyone sees what the new version changes.
import { equal, includes } from "../kit/report.mjs";
import { until } from "../http/life.mjs";
import { walk } from "./pages.mjs";

export const reviewed_item = "690102-03";
const bound_item = "690102-01";

const field = (page, pointer) => page.locator(`[id="field${pointer}"]`);
const section = (page, name) => page.locator(".sections button").filter({ hasText: name }).click();
const form_shown = (page) => page.locator(".guide-form input").first().waitFor();

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
    ["studio", async () => { await manager.go(`/desk/guides/${reviewed_item}`); await form_shown(page); await page.locator(".finding-count").first().waitFor(); }],
    ["studio preview", async () => {
      if (manager.narrow) await page.locator(".parts button").last().click();
      await page.locator(".preview-pane :is(h1, h2, h3)").nth(1).waitFor();
      if (manager.narrow) await page.locator(".parts button").first().click();
    }],
    ["studio material unfolded", async () => {
      await section(page, "材料");
      await page.locator(".section summary").nth(4).click();
      await field(page, "/materials/4/when").waitFor();
      equal(await page.getByLabel("看哪个回答").inputValue(), "auto", "the condition in words");
    }],
    ["studio lines moved and put back", async () => {
      await page.getByRole("button", { name: "添加申请材料", exact: true }).click();
      equal(await page.evaluate(() => document.activeElement.id), "field/materials/7/name", "the new line has the cursor");
      await page.keyboard.type("委托人身份证");
      equal(await field(page, "/materials/7/key").inputValue(), "M8");
      await page.getByRole("button", { name: /^上移.*委托人身份证/ }).press("Enter");
      equal(await field(page, "/materials/6/name").inputValue(), "委托人身份证");
      await page.getByRole("button", { name: /^删除.*委托人身份证/ }).press("Enter");
      equal(await page.evaluate(() => document.activeElement.id), "editor-undo", "the way back has the cursor");
      await page.keyboard.press("Enter");
      equal(await field(page, "/materials/6/name").inputValue(), "委托人身份证");
      await page.getByRole("button", { name: /^删除.*委托人身份证/ }).click();
    }],
    ["draft with an error", async () => {
      await section(page, "窗口与电话");
      await field(page, "/complaint_phone").fill("12");
      await page.locator(".field.bad .said-here .error").first().waitFor();
      await section(page, "基本信息");
      await page.keyboard.press("F4");
      equal(await page.evaluate(() => document.activeElement.id), "field/complaint_phone", "F4 leads to the field");
      await saved_with_errors(page);
    }],
    ["studio text with an error", async () => {
      await page.getByRole("button", { name: /看文字/ }).click();
      includes(await page.locator(".source textarea").inputValue(), "complaint_phone: \"12\"", "the text says what the form says");
      await page.locator(".gutter .e").waitFor({ state: "attached" });
      await page.getByRole("button", { name: "按栏目填" }).click();
    }],
    ["draft saved by itself", async () => {
      await section(page, "窗口与电话");
      await field(page, "/complaint_phone").fill("0699-5551000");
      await section(page, "基本信息");
      await field(page, "/summary").fill(`开饭店、食堂，先办这张许可证。${mark}`);
      await saved(page);
      [, id] = /drafts\/([0-9A-Z]{26})/.exec(page.url());
    }],
    ["draft read again", async () => {
      await page.reload();
      await form_shown(page);
      includes(await field(page, "/summary").inputValue(), mark);
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
      await form_shown(page);
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

export async function write_template(city, account, api) {
  const { page } = city;
  const key = `T-9${city.width}`;
  return walk(city, [
    ["templates to write", async () => { await city.login(account); await city.go("/desk/templates"); await page.locator(".grid-t tbody tr").first().waitFor(); }],
    ["template new", async () => { await page.getByRole("link", { name: "新建模板" }).click(); await form_shown(page); await page.getByText("还有 ").last().waitFor(); }],
    ["template filled in", async () => {
      for (const [name, text] of [["key", key], ["name", "个体工商户登记送达模板"], ["catalog_entry", "000131104000"]]) await field(page, `/${name}`).fill(text);
      await field(page, "/region").selectOption("690100000000");
      await page.getByLabel(/送达方式/).check({ force: true });
      await section(page, "收费与结果");
      await page.getByLabel("电子送达").check({ force: true });
      await page.locator(".preview-pane .drifts > li").first().waitFor();
      await page.locator(".preview-pane summary").first().click();
    }],
    ["template to publish", async () => { await page.getByRole("button", { name: /^公布第/ }).click(); await page.locator("dialog[open] .go").waitFor(); }],
    ["template published", async () => {
      await page.locator("dialog[open] .go").click();
      await page.locator(".source-pane .said").waitFor();
      const line = (await api.read("/api/v1/templates")).items.find((each) => each.key === key);
      equal([line?.version, line?.fixes, line?.behind], [1, ["送达方式"], 0], "the template");
    }],
    ["template next version", async () => { await page.getByRole("link", { name: "去同步" }).click(); await page.getByRole("row").filter({ hasText: key }).getByRole("link", { name: /写新的一版/ }).click(); await page.locator(".tag", { hasText: "第 2 版" }).waitFor(); }],
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
      await form_shown(page);
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
      await page.getByRole("checkbox", { name: /市场/ }).first().check();
      await page.getByRole("button", { name: "开始" }).click();
      await page.getByRole("heading", { name: `集中编制 ${office.width}` }).waitFor();
      const section = page.locator("section").filter({ has: page.getByRole("heading", { name: `集中编制 ${office.width}` }) });
      equal(await section.locator("tbody tr").count(), 1, "the departments of the campaign");
      for (const word of ["总表", "分项表"]) {
        const [file] = await Promise.all([page.waitForEvent("download"), section.getByRole("link", { name: `下载${word}` }).click()]);
        equal(file.suggestedFilename(), `${word}-集中编制 ${office.width}.xlsx`);
      }
    }],
    ["campaign item confirmed", async () => {
      const section = page.locator("section").filter({ has: page.getByRole("heading", { name: `集中编制 ${office.width}` }) });
      await section.locator("summary").filter({ hasText: "还没有动的" }).click();
      await section.getByRole("button", { name: /^已核对，不用改/ }).first().click();
      await section.getByText(/其中 \d+ 份核对过，不用改/).first().waitFor();
    }],
  ]);
}

const table = ["事项编号,事项名称,承诺办结时限,咨询电话,申请材料,实施机构",
  "690102-26,,3个工作日,,,", ",小餐饮登记,20,020-123456,身份证；其他材料,没有这个局", ",小餐饮登记,5个工作日,,,", ""].join("\n");

// A table the office keeps: what is wrong with it, then its rows as drafts.
export async function check_table(manager, account, api) {
  const { page } = manager;
  const drop = (files) => page.locator("#table-file").setInputFiles(files);
  const saved_as = async (click) => {
    const [file] = await Promise.all([page.waitForEvent("download"), click()]);
    return file.suggestedFilename();
  };
  const done = await walk(manager, [
    ["tables", async () => { await manager.login(account); await manager.go("/desk/tables"); await page.locator("#table-hint").waitFor(); }],
    ["tables no table", async () => {
      await drop({ name: "登录超时.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("<html>登录超时</html>") });
      await page.getByText("不是能读的 XLSX").waitFor();
    }],
    ["tables checked", async () => {
      await drop({ name: "科室清单.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
      await page.getByText("科室清单.csv：查了 3 份指南").waitFor();
      await page.locator(".finding").filter({ hasText: "D3" }).filter({ hasText: "phone_placeholder" }).waitFor();
      for (const word of ["错误", "警告"]) await page.locator(".finding .sev").filter({ hasText: word }).first().waitFor();
    }],
    ["tables errors only", async () => {
      await page.getByRole("button", { name: /^错误 / }).click();
      await until(async () => (await page.locator(".finding .sev").allInnerTexts()).every((text) => text.includes("错误")), "only errors are shown");
      equal(await saved_as(() => page.getByRole("button", { name: "下载问题清单" }).click()), "问题清单-科室清单.csv.xlsx");
    }],
    ["import preview", async () => {
      await page.getByRole("button", { name: "看看会变成哪些稿子" }).click();
      await page.getByText("新写 1 份，改现行的 1 份，没有变化 0 份，不能用 1 行").waitFor();
      includes(await page.locator("section[aria-labelledby=import-h] tbody").innerText(), "和第 3 行是同一个事项", "the row that repeats");
      await page.locator("section[aria-labelledby=import-h] details summary").first().click();
    }],
    ["import done", async () => {
      await page.getByRole("button", { name: "起草 2 份" }).click();
      await until(async () => await page.getByRole("link", { name: /已起草/ }).count() === 2, "both drafts begun");
      equal(await saved_as(() => page.getByRole("button", { name: "下载逐行报告" }).click()), "导入报告-科室清单.csv.csv");
    }],
    ["import draft", async () => {
      await page.getByRole("link", { name: /已起草.*小餐饮登记/ }).click();
      await form_shown(page);
      equal(await field(page, "/name").inputValue(), "小餐饮登记", "the draft's name");
    }],
  ]);
  for (const row of (await api.read("/api/v1/guide_drafts")).items)
    if (row.status === "writing" && row.my_turn && (row.name === "小餐饮登记" || row.item === "690102-26")) {
      const { version } = await api.read(`/api/v1/guide_drafts/${row.id}`);
      await api.done(`/api/v1/guide_drafts/${row.id}/acts/drop`, {}, { version });
    }
  return done;
}
