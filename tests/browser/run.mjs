// Through the real server in Chromium at 1280 and 390 px; pictures go to tests/browser/shots. ONLY=part of a step's
// name; WAYS=whole,counter,office,studio,governance,lists,outputs and WIDTHS=1280,390 choose what is gone.
import { accept, grant, submit } from "../kit/cases.mjs";
import { Crew, login } from "../kit/client.mjs";
import { person } from "../kit/people.mjs";
import { finish, test } from "../kit/report.mjs";
import { Server } from "../kit/server.mjs";
import { apply, item, rate, track } from "./citizen.mjs";
import * as counter from "./counter.mjs";
import { clerk_by_keyboard, decide, examine, supervise, take_in } from "./desk.mjs";
import * as governance from "./governance.mjs";
import * as office from "./office.mjs";
import { without_script } from "./outputs.mjs";
import { Person, open_browser } from "./pages.mjs";
import * as lists from "./lists.mjs";
import * as studio from "./studio.mjs";

const widths = (process.env.WIDTHS ?? "1280,390").split(",").map(Number);
const names = { 1280: "吴佳音", 390: "林晓禾" };
const server = new Server({ test_clock: true });
const crew = new Crew(server);
let browser;

async function account_of(who) {
  const { demo_accounts } = await (await crew.as(who)).read("/api/v1/session");
  return demo_accounts.find((a) => a.login === who || a.name === who);
}

// Somebody comes, does something with the account `who`, leaves.
const visits = (width) => async (who, run) => {
  const visitor = await Person.arrive(browser, server, width);
  try { return await run(visitor, await account_of(who)); } finally { await visitor.leave(); }
};

async function whole_way(width) {
  const name = names[width] ?? "吴佳音";
  const citizen = await Person.arrive(browser, server, width);
  const made = await apply(citizen, person(name), await account_of(name));
  if (!made) return;
  await track(browser, server, width, made);
  const api = await login(server.origin, "exam1");
  const visit = visits(width);
  await visit("clerk1", take_in);
  const done = await visit("clerk1", (clerk, account) => clerk_by_keyboard(clerk, account, made, api))
    && await visit("exam1", (examiner, account) => examine(examiner, account, made, api))
    && await visit("market1", (chief, account) => decide(chief, account, made, api));
  await visit("sup1", (supervisor, account) => supervise(supervisor, account, made));
  if (done) await rate(citizen, made);
  await citizen.leave();
}

async function counter_ways(width) {
  const visit = visits(width);
  const api = await crew.as("exam1");
  const name = names[width] ?? "吴佳音";
  const owner = await crew.as("郑博文");
  await visit("clerk1", (clerk, account) => counter.scan_at_intake(clerk, account, person("郑博文"), owner));
  const lacking = { ...await submit(await crew.as(name), item, { who: name }), wrong: "M3" };
  const told = await visit("clerk1", (clerk, account) => counter.tell_once(clerk, account, lacking, api))
    && await visit(name, (citizen, account) => counter.answer_notice(citizen, account, lacking));
  if (told) await visit("clerk1", (clerk, account) => counter.accept_supplemented(clerk, account, lacking, api));
  const barred = await submit(await crew.as(name), item, { who: name });
  if (await visit("clerk1", (clerk, account) => counter.refuse_by_keyboard(clerk, account, barred, api)))
    await visit(name, (citizen, account) => counter.read_refused_acceptance(citizen, account, barred));
}

const food = "690102-03";

async function office_ways(width) {
  const visit = visits(width);
  const api = await crew.as("exam1");
  const name = names[width] ?? "吴佳音";
  const made = await submit(await crew.as(name), food, { who: name });
  await accept(api, made.id);
  const as = (who, way) => visit(who, (visitor, account) => way(visitor, account, made, api));
  await as("exam1", office.survey);
  await as("market1", office.extend);
  const back = await as("exam1", office.propose_refusal) && await as("market1", office.send_back)
    && await as("exam1", office.propose_refusal) && await as("market1", office.refuse);
  if (back) await as(name, office.read_refusal);
  const rated = await submit(await crew.as(name), item, { who: name });
  await grant(crew, rated.id);
  await office.rate_twice(browser, server, width, await account_of(name), rated);
}

async function governance_ways(width) {
  const visit = visits(width);
  let path = "";
  await visit("im1", async (manager, account) => { path = await governance.register(manager, account); });
  if (path && await visit("legal1", (lawyer, account) => governance.review_law(lawyer, account, path)))
    await visit("sa2", (office_worker, account) => governance.approve(office_worker, account, path));
  await visit("sa1", (office_worker, account) => governance.law_changed(office_worker, account, width));
  let check = "";
  await visit("sup1", async (inspector, account) => { check = await governance.draw(inspector, account); });
  if (check) await visit("im1", (manager, account) => governance.rectify(manager, account, check));
}

async function studio_ways(width) {
  const visit = visits(width);
  const mark = `改于 ${Date.now()}`;
  let id = "";
  await visit("im1", async (manager, account) => { id = await studio.write(manager, account, mark); });
  const as = (who, way, ...rest) => visit(who, (visitor, account) => way(visitor, account, id, ...rest));
  const done = id && await as("legal1", studio.review_law) && await as("sa1", studio.review_centrally, { pass: false })
    && await as("im1", studio.submit_again) && await as("legal1", studio.review_law) && await as("sa1", studio.review_centrally);
  if (done) await as("im1", studio.release, mark);
  const api = await crew.as("sa1");
  await visit("sa1", (office, account) => studio.change_phone(office, account, api));
  const city = await crew.as("sa3");
  await visit("sa1", (office, account) => studio.check_table(office, account, api));
  await visit("sa1", (office, account) => studio.sync_template(office, account, api, city));
  await visit("sa3", (city, account) => studio.align(city, account));
  await visit("sa3", (office, account) => studio.write_template(office, account, city));
  await visit("sa1", (office, account) => studio.campaign(office, account));
}

async function list_ways(width) {
  const visit = visits(width);
  await visit("sa1", (visitor) => lists.read(visitor));
  const api = await crew.as("sa1");
  await visit("sa1", (office, account) => lists.write(office, account, api));
}

const ways = {
  whole: whole_way, counter: counter_ways, office: office_ways, studio: studio_ways, lists: list_ways, governance: governance_ways,
  outputs: (width) => without_script(browser, server, width),
};
const chosen = (process.env.WAYS ?? Object.keys(ways).join(",")).split(",");

const ready = await test("start the server and Chromium", async () => { await server.start(); browser = await open_browser(); }, 90_000);
if (ready) {
  for (const width of widths)
    for (const way of chosen)
      await ways[way](width).catch((error) => test(`the ${way} way at ${width} px`, () => { throw error; }));
  await browser.close();
  await server.stop();
}
finish();
