// An item adjusted under its clocks of 10, 5 and 5 working days, cancelled on its day; a law that changes; a power item
// that takes no new name without consent and filing; guides drawn by lot and put right.
import { guide_of, submit } from "../kit/cases.mjs";
import { check, equal, includes, test } from "../kit/report.mjs";
import { refused } from "./problems.mjs";
import { good_answers } from "./studio.mjs";

const adjustments = "/api/v1/adjustments";
const act = (client, view, name, body) => client.done(`${adjustments}/${view.line.id}/acts/${name}`, body, { version: view.version });
const try_act = (client, view, name, body) => client.post(`${adjustments}/${view.line.id}/acts/${name}`, body, { version: view.version });
const today_of = async (client) => (await client.read("/api/v1/session")).now.slice(0, 10);
const application = (wanted_on, more = {}) => ({ content: "按新规定改", reason: "上位法变了", bases: ["《食品安全法》第三十五条"], evidence: [], basic_data: false, wanted_on, ...more });
const passed = { verdict: "passed", opinion: "同意" };

async function register(client, body) {
  return client.done(adjustments, { other_reason: "", name: "", item_type: null, note: "", known_on: await today_of(client), ...body });
}

async function causes_and_forms(crew) {
  const author = await crew.as("im1");
  const lists = (await author.read("/api/v1/adjustment_causes")).items;
  equal(lists.map((list) => [list.kind, list.causes.length]), [["add", 4], ["cancel", 6], ["delegate", 6], ["transfer", 6], ["change", 5]]);
  const body = { kind: "change", cause: "change_other", other_reason: "", item: "690102-03", name: "", item_type: null, known_on: await today_of(author), note: "" };
  equal(refused(await author.post(adjustments, body), 422, "reason_required").pointer, "/other_reason");
  refused(await author.post(adjustments, { ...body, cause: "new_law" }), 422, "cause_unknown");
  refused(await author.post(adjustments, { ...body, item: "690102-23", cause: "flow_changed" }), 403, "wrong_agency");
  refused(await author.post(adjustments, { ...body, known_on: "2099-01-01", cause: "flow_changed" }), 422, "date_in_future");
  refused(await author.post(adjustments, { ...body, item: "690102-77", cause: "flow_changed" }), 404, "item_not_published");
  refused(await (await crew.as("clerk1")).get(adjustments), 403, "wrong_role");
}

// S1 二（三）: the whole way of a change of elements; a late filing is taken and recorded.
async function under_its_clocks(crew, server) {
  const [author, lawyer, office] = [await crew.as("im1"), await crew.as("legal1"), await crew.as("sa2")];
  let view = await register(author, { kind: "change", cause: "flow_changed", item: "690102-03" });
  equal([view.line.status, view.clock.kind, view.clock.derivation.length > 1], ["registered", "adjust_report", true]);
  includes(view.clock.basis, "第十九条", "the basis of ten working days");
  refused(await author.get(`${adjustments}/nothing`), 404, "no_such_adjustment");
  refused(await (await crew.as("im2")).get(`${adjustments}/${view.line.id}`), 404, "no_such_adjustment");
  const today = await today_of(author);
  equal(refused(await try_act(author, view, "file", application(today, { bases: [] })), 422, "application_incomplete").problems[0].pointer, "/bases");
  view = await act(author, view, "file", application(today));
  equal([view.line.status, view.clock.kind, view.filing.late], ["legal_review", "adjust_legality", false]);
  refused(await try_act(author, view, "review_law", passed), 403, "wrong_role");
  check((await lawyer.read(adjustments)).items.find((row) => row.id === view.line.id).my_turn, "not the lawyer's turn");
  refused(await try_act(lawyer, view, "review_law", { verdict: "returned", opinion: "" }), 422, "reason_required");
  view = await act(lawyer, view, "review_law", { verdict: "returned", opinion: "写明是哪一版" });
  equal([view.line.status, view.clock ?? null], ["registered", null]);
  view = await act(author, view, "file", application(today));
  view = await act(lawyer, view, "review_law", passed);
  equal([view.line.status, view.clock.kind], ["comprehensive_review", "adjust_review"]);
  view = await act(office, view, "review_comprehensively", passed);
  equal([view.line.status, view.way], ["government", ["registered", "legal_review", "comprehensive_review", "government", "approved"]]);
  view = await act(office, view, "approve", { document: "政函〔2026〕8号", approved_on: today, effective_on: today });
  equal([view.line.in_effect, view.line.status_text], [true, "已生效"]);
  check(!(await author.read(adjustments)).items.some((row) => row.id === view.line.id), "what is over stands among the open ones");
  check((await author.read(`${adjustments}?over=1`)).items.some((row) => row.id === view.line.id), "what is over is nowhere");
}

// S3 第五条: a power item keeps its name until the reform office and the province have had it.
async function a_new_name(crew) {
  const [author, lawyer, office] = [await crew.as("im1"), await crew.as("legal1"), await crew.as("sa2")];
  const item = "690102-22";
  const source = (await author.read(`/api/v1/guides/${item}/source`)).yaml;
  const yaml = source.replace(/^name: .*/m, "name: 道路货物运输经营许可（普通货运，新办）");
  const writer = await crew.as("sa3");
  let draft = await writer.done("/api/v1/guide_drafts", { yaml });
  const step = async (client, name, body = {}) => { draft = await client.done(`/api/v1/guide_drafts/${draft.id}/acts/${name}`, body, { version: draft.version }); };
  await step(writer, "self_check");
  check(draft.check.findings.some((line) => line.code === "adjustment_required"), "the self-check does not tell of the adjustment");
  if (draft.check.errors > 0) return check(false, JSON.stringify(draft.check.findings.filter((line) => line.severity === "error")));
  await step(writer, "submit_for_review");
  await step(lawyer, "review_law", { verdict: "passed" });
  await step(office, "review_centrally", { verdict: "passed", answers: good_answers(draft.questions) });
  const held = refused(await writer.post(`/api/v1/guide_drafts/${draft.id}/acts/release`, {}, { version: draft.version }), 422, "publication_has_errors");
  equal(held.problems.map((line) => line.code), ["adjustment_required"]);
  const direct = await office.post("/api/v1/guides/publish", { yaml });
  check(refused(direct, 422, "publication_has_errors").problems.some((line) => line.code === "adjustment_required"), "published around the adjustment");
  const today = await today_of(author);
  let view = await register(writer, { kind: "change", cause: "element_changed", item });
  view = await act(writer, view, "file", application(today, { basic_data: true }));
  view = await act(lawyer, view, "review_law", passed);
  view = await act(office, view, "review_comprehensively", passed);
  view = await act(office, view, "consent", passed);
  view = await act(office, view, "approve", { document: "政函〔2026〕9号", approved_on: today, effective_on: today });
  equal([view.line.status, view.line.in_effect], ["province_filing", false]);
  refused(await writer.post(`/api/v1/guide_drafts/${draft.id}/acts/release`, {}, { version: draft.version }), 422, "publication_has_errors");
  view = await act(office, view, "file_above", { receipt: "省备〔2026〕3号", filed_on: today });
  equal(view.line.in_effect, true);
  await step(writer, "release");
  includes((await author.read(`/api/v1/guides/${item}/source`)).yaml, "新办", "the new name");
}

// A law changes: every item that cites it is on its department's list with the clock running.
async function a_law_changes(crew) {
  const [office, author] = [await crew.as("sa1"), await crew.as("im1")];
  const citing = (await office.read(`/api/v1/law_citations?law=${encodeURIComponent("食品安全法")}`)).items;
  check(citing.length > 0 && citing.every((row) => row.citations.length > 0), JSON.stringify(citing));
  const today = await today_of(office);
  const body = { law: "食品安全法", articles: [], event: "amended", doc_number: "", in_force_on: today, known_on: today, note: "" };
  refused(await author.post("/api/v1/law_changes", body), 403, "wrong_role");
  const change = await office.done("/api/v1/law_changes", body);
  equal([change.tasks, change.filed], [citing.length, 0]);
  const tasks = (await office.read(`${adjustments}?law_change=${change.change.key}`)).items;
  equal(tasks.map((row) => row.item).sort(), citing.map((row) => row.item).sort());
  check(tasks.every((row) => row.due && row.status === "registered"), JSON.stringify(tasks));
  check((await author.read(adjustments)).items.some((row) => row.law_change === change.change.key), "the department does not see its task");
  refused(await office.post("/api/v1/law_changes", body), 409, "publication_unchanged");
}

// Cancelled: on its day the item takes no new applications; what is under way goes on.
async function cancelled(crew, server) {
  const item = "690102-26";
  const citizen = await crew.as("吴佳音");
  const [writer, lawyer, office] = [await crew.as("sa3"), await crew.as("legal1"), await crew.as("sa2")];
  const running = await submit(citizen, item);
  const today = await today_of(writer);
  let view = await register(writer, { kind: "cancel", cause: "cancelled_above", item });
  view = await act(writer, view, "file", application(today));
  view = await act(lawyer, view, "review_law", passed);
  view = await act(office, view, "review_comprehensively", passed);
  if (view.line.status === "reform_consent") view = await act(office, view, "consent", passed);
  view = await act(office, view, "approve", { document: "政函〔2026〕10号", approved_on: today, effective_on: today });
  if (view.line.status === "province_filing") view = await act(office, view, "file_above", { receipt: "省备4号", filed_on: today });
  equal([view.line.in_effect, view.published_version > 1], [true, true]);
  const page = await guide_of(citizen, item);
  equal(page.guide.ended.on, today);
  const listed = await citizen.read(`/api/v1/items?q=${encodeURIComponent(page.guide.name)}`);
  check(!listed.items.some((row) => row.item === item), "a cancelled item is still found");
  check(!(await (await fetch(`${server.origin}/api/v1/exports/guides.json`)).text()).includes(`"item":"${item}"`), "a cancelled item is still exported");
  const late = await submit(citizen, item).catch((error) => error);
  includes(late.message ?? "", "item_ended", "a new application");
  equal((await citizen.read(`/api/v1/cases/${running.id}`)).status, "received", "the running case");
}

async function drawn_by_lot(crew) {
  const [inspector, author] = [await crew.as("sup1"), await crew.as("im1")];
  const draw = { name: "九月抽查", seed: "2026107", seed_source: "福利彩票 2026107 期", size: 40, agencies: [], rectify_within: "5wd", note: "" };
  refused(await author.post("/api/v1/spot_checks", draw), 403, "wrong_role");
  refused(await inspector.post("/api/v1/spot_checks", { ...draw, seed: "" }), 422, "draw_incomplete");
  let view = await inspector.done("/api/v1/spot_checks", draw);
  const again = await inspector.done("/api/v1/spot_checks", { ...draw, name: "再抽一次" });
  equal(again.guides.map((line) => line.guide.item), view.guides.map((line) => line.guide.item), "the same seed");
  equal([view.summary.drawn, view.drawn.population], [view.guides.length, view.guides.length]);
  const own = (line) => ["690102-03"].includes(line.guide.item);
  const mine = view.guides.find(own);
  check(mine && mine.phones.length > 0, "no phone to try");
  const step = async (client, name, body) => { view = await client.done(`/api/v1/spot_checks/${view.id}/acts/${name}`, body, { version: view.version }); };
  for (const line of view.guides)
    await step(inspector, "record", { item: line.guide.item, phones: line.phones.map((phone, index) => ({ phone, outcome: own(line) && index === 0 ? "not_answered" : "answered", note: "" })), findings: [] });
  equal([view.summary.problems, view.summary.with_problems, view.summary.phones_bad], [1, 1, 1]);
  refused(await inspector.post(`/api/v1/spot_checks/${view.id}/acts/close`, { summary: "" }, { version: view.version }), 409, "spot_check_unfinished");
  view = await author.read(`/api/v1/spot_checks/${view.id}`);
  check(view.guides.find(own).mine && view.guides.find(own).checked.rectify_by, "the department is not asked");
  await step(author, "rectify", { item: mine.guide.item, done: "换了窗口电话" });
  await step(inspector, "verify", { item: mine.guide.item, verdict: "passed", opinion: "" });
  includes(view.summary.sentence, "查找出问题 1 个，已整改 1 份", "the summary");
  await step(inspector, "close", { summary: view.summary.sentence });
  equal(view.closed, true);
}

export async function governance(crew, server) {
  await test("S1 二（三）: causes from the three lists, the last of each with a reason", () => causes_and_forms(crew));
  await test("S1 二（三）: an adjustment under its clocks, sent back, reviewed, approved", () => under_its_clocks(crew, server));
  await test("S3 第五条: a power item gets a new name only after consent and filing", () => a_new_name(crew));
  await test("a law changes: every citing item is a task with its clock running", () => a_law_changes(crew));
  await test("a cancelled item takes no new application from its day on", () => cancelled(crew, server));
  await test("S0 三.2: guides drawn from a published seed, tried, put right, summed up", () => drawn_by_lot(crew));
}
