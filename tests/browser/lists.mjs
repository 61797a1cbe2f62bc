// Public lists: read by anyone, written by the office that manages services.
import { equal, includes } from "../kit/report.mjs";
import { walk } from "./pages.mjs";

const own_entry = "511Z07001006-511602000000-000-11511301008778183N-1-00";

export async function read(visitor) {
  const { page } = visitor;
  return walk(visitor, [
    ["once list", async () => {
      await visitor.go("/");
      await page.getByRole("link", { name: "最多跑一次清单" }).click();
      await page.locator(".tbl tbody tr").first().waitFor();
      includes(await page.locator("main").innerText(), "市里统一", "what binds the district");
    }],
    ["cancelled proofs", async () => {
      await page.getByRole("link", { name: "取消的证明清单" }).click();
      await page.getByRole("heading", { name: "示例市取消的证明事项清单" }).waitFor();
      includes(await page.locator("main").innerText(), "部门核验", "what is used instead");
    }],
  ]);
}

export async function write(office, account, api) {
  const { page } = office;
  const lines = () => page.locator(".section .list > ol > li");
  let adds = true;  // what one width added, the other takes away
  return walk(office, [
    ["lists", async () => { await office.login(account); await office.go("/desk/lists"); await page.locator(".grid-t tbody tr").first().waitFor(); }],
    ["list opened", async () => { await page.getByRole("link", { name: /写新的一版.*青禾区/ }).click(); await page.locator(".guide-form input").first().waitFor(); await page.getByText("和公布的一样").waitFor(); }],
    ["list without what the city lists", async () => {
      await page.locator(".sections button").filter({ hasText: "事项" }).click();
      await page.getByRole("button", { name: /^删除.*个体工商户/ }).click();
      await page.locator(".said-here .error").first().waitFor();
      includes(await page.locator(".said-here").first().innerText(), "个体工商户设立登记", "the finding at the list");
      equal(await page.locator(".actions .btn").first().getAttribute("aria-disabled"), "true", "it cannot be published");
    }],
    ["list with its own entry", async () => {
      await page.locator("#editor-undo").click();
      const before = await lines().count();
      const own = page.getByRole("button", { name: /^删除.*企业投资/ });
      adds = await own.count() === 0;
      if (!adds) await own.click();
      else {
        await page.getByRole("button", { name: "添加事项" }).click();
        await page.keyboard.type("企业投资项目备案");
        await page.locator(`[id="field/entries/${before}/entry"]`).fill(own_entry);
      }
      await page.getByText("没有发现问题").waitFor();
    }],
    ["list published", async () => {
      await page.getByRole("button", { name: "公布", exact: true }).click();
      await page.locator(".source-pane > .said").waitFor();
      const list = (await api.read("/api/v1/lists/once")).items.find((each) => each.region === "690102000000");
      equal(list.lines.some((line) => line.entry === own_entry), adds, "the district's own entry");
    }],
    ["list new", async () => { await page.getByRole("link", { name: "回到公开清单" }).click(); await page.getByRole("link", { name: /新建.*取消的证明/ }).click(); await page.locator(".guide-form input").first().waitFor(); }],
  ]);
}
