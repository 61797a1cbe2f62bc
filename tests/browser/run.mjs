// Through the real server in Chromium at 1280 and 390 px; pictures go to tests/browser/shots. ONLY=part of a step's name.
import { login } from "../kit/client.mjs";
import { person } from "../kit/people.mjs";
import { finish, test } from "../kit/report.mjs";
import { Server } from "../kit/server.mjs";
import { apply, rate, track } from "./citizen.mjs";
import { clerk_by_keyboard, decide, examine, publish, supervise, take_in } from "./desk.mjs";
import { Person, open_browser } from "./pages.mjs";

const widths = (process.env.WIDTHS ?? "1280,390").split(",").map(Number);
const names = { 1280: "吴佳音", 390: "林晓禾" };
const server = new Server({ test_clock: true });
let browser;

async function account_of(who) {
  const { demo_accounts } = await (await login(server.origin, who)).read("/api/v1/session");
  return demo_accounts.find((a) => a.login === who || a.name === who);
}

async function at(width) {
  const arrive = () => Person.arrive(browser, server, width);
  const name = names[width] ?? "吴佳音";
  const citizen = await arrive();
  const made = await apply(citizen, person(name), await account_of(name));
  if (!made) return;
  await track(browser, server, width, made);
  const api = await login(server.origin, "exam1");
  const desk = async (who, run) => { const one = await arrive(); const result = await run(one, await account_of(who)); await one.leave(); return result; };
  await desk("clerk1", (one, account) => take_in(one, account));
  const done = await desk("clerk1", (one, account) => clerk_by_keyboard(one, account, made, api))
    && await desk("exam1", (one, account) => examine(one, account, made, api))
    && await desk("market1", (one, account) => decide(one, account, made, api));
  await desk("sup1", (one, account) => supervise(one, account, made));
  await desk("sa1", (one, account) => publish(one, account));
  if (done) await rate(citizen, made);
  await citizen.leave();
}

const ready = await test("start the server and Chromium", async () => { await server.start(); browser = await open_browser(); }, 90_000);
if (ready) {
  for (const width of widths) await at(width).catch((error) => test(`the way at ${width} px`, () => { throw error; }));
  await browser.close();
  await server.stop();
}
finish();
