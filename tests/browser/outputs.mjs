// The guide as a page without script: linked from the app, readable at any width, printable.
import { check, includes } from "../kit/report.mjs";
import { Person, walk } from "./pages.mjs";

const item = "690102-03";

async function print_version(person) {
  await person.go(`/items/${item}`);
  await person.page.getByRole("link", { name: "打印版" }).click();
  await person.page.waitForURL(`**/guides/${item}`);
  includes(await person.page.locator("h1").textContent(), "食品经营许可");
  includes(await person.page.locator("table", { hasText: "大厅和电话" }).textContent(), "0699-5551001");
  check(await person.page.locator("script").count() === 0, "a script on the page without script");
  check(await person.page.getByRole("img", { name: /办理流程图/ }).isVisible(), "the flow picture");
}

async function begin(person) {
  const link = person.page.getByRole("link", { name: "开始办理" });
  check((await link.getAttribute("href")) === `/items/${item}/apply`, "the way to the app");
}

async function missing(person) {
  const answer = await person.page.goto(`${person.server.origin}/guides/690102-99`);
  check(answer.status() === 404, `${answer.status()}`);
  person.errors.length = 0;
  await person.page.getByText("没有公布这个事项的办事指南").waitFor();
}

// Blank and sample form of a material, beside it; the handbook at the foot of every page.
async function take_home(person) {
  await person.go(`/items/${item}`);
  for (const name of ["空表", "示范文本", "办事指南手册"]) {
    const link = person.page.getByRole("link", { name }).first();
    await link.waitFor();
    const answer = await person.page.request.get(person.server.origin + await link.getAttribute("href"));
    check(answer.status() === 200 && answer.headers()["content-type"] === "application/pdf", `${name}: ${answer.status()}`);
  }
}

// Everyday words in traditional characters, narrowed down by a class.
async function find(person) {
  await person.go(`/items?q=${encodeURIComponent("食品經營")}`);
  const rows = person.page.locator(".item-list > li");
  includes(await rows.first().textContent(), "食品经营许可（新办）");
  const before = await rows.count();
  await person.page.getByRole("navigation", { name: "主题" }).getByRole("link", { name: /经营许可/ }).click();
  await person.page.waitForFunction((n) => document.querySelectorAll(".item-list > li").length < n, before);
  includes(await rows.first().textContent(), "食品经营许可（新办）");
  check(new URL(person.page.url()).searchParams.get("topic") === "经营许可", person.page.url());
}

export async function without_script(browser, server, width) {
  const person = await Person.arrive(browser, server, width);
  await walk(person, [
    ["find by class", () => find(person)],
    ["guide papers", () => take_home(person)],
    ["guide without script", () => print_version(person)],
    ["guide without script begins the app", () => begin(person)],
    ["guide without script missing", () => missing(person)],
  ]);
  await person.leave();
}
