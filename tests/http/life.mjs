// A case's whole life through the API: what each person does and sees.
import { accept, act, check_all, examine, grant, guide_of, rate, submission, submit, view } from "../kit/cases.mjs";
import { check, equal, includes, sleep, test } from "../kit/report.mjs";
import { Client } from "../kit/client.mjs";
import { refused, untouched } from "./problems.mjs";

export const self_employed = "690102-01";
const food = "690102-03";

async function opened_case(crew, item = self_employed, who = "吴佳音", how = {}) {
  return submit(await crew.as(who), item, { who, ...how });
}

function looks_received(shown) {
  check(/^[0-9A-Z]{26}$/.test(shown.id), `id ${shown.id}`);
  equal(shown.status, "received");
  check(shown.tracking_code?.length >= 8, "no tracking code");
  check(/^690102-2\d{3}-\d+-\w+$/.test(shown.number), `number ${shown.number}`);
  check(shown.clocks.some((clock) => clock.kind === "acceptance_notice" && clock.due_date), "no acceptance date");
  for (const clock of shown.clocks) check(clock.derivation.length > 0, `no derivation for ${clock.kind}`);
}

// The tracking code is found a moment after the submission: its table follows the log.
async function track(server, code) {
  const stranger = new Client(server.origin);
  await until(async () => (await stranger.post("/api/v1/tracking", { code }, { key: null })).status === 200, "the tracking code is found");
  return stranger.done("/api/v1/tracking", { code }, { key: null });
}

async function whole_life(crew, server) {
  const citizen = await crew.as("吴佳音");
  const made = await opened_case(crew);
  looks_received(made);
  equal((await track(server, made.tracking_code)).status, "received");
  const decided = await grant(crew, made.id);
  equal(decided.status, "decided");
  const shown = await view(citizen, made.id);
  equal(shown.decision.result, "registered");
  const notice = shown.notices.find((n) => n.kind === "decision");
  check(notice?.number, `no numbered decision: ${JSON.stringify(shown.notices)}`);
  includes(notice.text, "吴佳音", "text of the decision");
  await act(citizen, made.id, "open_notice", { notice: notice.version });
  await until(async () => (await view(citizen, made.id)).status === "served", "served after opening the decision");
  equal((await rate(citizen, made.id)).status < 300, true, "rating");
  refused(await rate(citizen, made.id, "dissatisfied"), 409, "already_rated");
  equal((await view(citizen, made.id)).rating.level, "very_satisfied");
  check((await track(server, made.tracking_code)).history.length > 0, "no history for the tracking code");
}

export async function until(probe, what, ms = 5_000) {
  const end = Date.now() + ms;
  for (;;) {
    const found = await probe();
    if (found) return found;
    check(Date.now() < end, `not within ${ms} ms: ${what}`);
    await sleep(30);
  }
}

async function license(crew) {
  const made = await opened_case(crew, food, "林晓禾");
  await accept(await crew.as("exam1"), made.id);
  await examine(await crew.as("exam1"), made.id, "granted");
  const examiner = await view(await crew.as("exam1"), made.id);
  check(examiner.clocks.some((clock) => clock.kind === "statutory" && clock.running), "the statutory clock does not run");
  check(examiner.clocks.some((clock) => clock.kind === "promised" && clock.running), "the promised clock does not run");
  await act(await crew.as("exam1"), made.id, "propose");
  const chief = await crew.as("market1");
  refused(await chief.post(`/api/v1/cases/${made.id}/acts/decide`, { result: "refused", reason: "", basis: "" },
    { version: (await view(chief, made.id)).version }), 422, "reason_required");
  const decided = await act(chief, made.id, "decide", { result: "refused", reason: "操作间离污染源不到规定的距离。", basis: "食品安全法第三十三条" });
  equal(decided.decision.result, "refused");
  includes(decided.decision.remedies, "行政复议", "remedies");
}

async function supplement(crew) {
  const citizen = await crew.as("林晓禾");
  const clerk = await crew.as("exam1");
  const made = await opened_case(crew, food, "林晓禾");
  await check_all(clerk, made.id, { M3: { result: "not_in_form", points: ["P1"] } });
  const line = { material: "M3", reason: "not_in_form", points: ["P1"], right: "请标出每边的尺寸，单位用米。" };
  const version = async () => (await view(clerk, made.id)).version;
  await untouched(clerk, made.id, async (before) => {
    refused(await clerk.post(`/api/v1/cases/${made.id}/acts/accept`, {}, { version: before.version }), 409, ["materials_incomplete", "materials_unchecked"]);
    refused(await clerk.post(`/api/v1/cases/${made.id}/acts/request_supplement`, { lines: [{ ...line, material: "M99" }] }, { version: before.version }), 422, "material_not_in_guide");
  });
  await act(clerk, made.id, "request_supplement", { lines: [line] });
  const told = await view(citizen, made.id);
  equal(told.status, "supplement_pending");
  check(told.materials.find((m) => m.key === "M3").demanded, "M3 is not marked as demanded");
  const again = (await submission(citizen, food, { who: "林晓禾" })).materials.filter((m) => m.material === "M3");
  await act(citizen, made.id, "supplement", { materials: again });
  equal((await view(citizen, made.id)).round, 2);
  await untouched(clerk, made.id, async (before) =>
    refused(await clerk.post(`/api/v1/cases/${made.id}/acts/request_supplement`, { lines: [line] }, { version: before.version }), 409, "supplement_already_requested"));
  await act(clerk, made.id, "check_material", { material: "M3", result: "not_in_form", points: ["P1"], note: "" });
  await untouched(clerk, made.id, async (before) =>
    refused(await clerk.post(`/api/v1/cases/${made.id}/acts/repeat_unmet`, { lines: [{ ...line, material: "M4", reason: "missing", points: [] }] }, { version: before.version }), 409, "new_demand"));
  await act(clerk, made.id, "repeat_unmet", { lines: [line] }, { version: await version() });
  equal((await view(clerk, made.id)).status, "supplement_pending");
}

async function withdrawn(crew) {
  const citizen = await crew.as("吴佳音");
  const made = await opened_case(crew);
  equal((await act(citizen, made.id, "withdraw_application", { reason: "暂时不开店了。" })).status, "withdrawn");
  const clerk = await crew.as("clerk1");
  await untouched(clerk, made.id, async (before) =>
    refused(await clerk.post(`/api/v1/cases/${made.id}/acts/accept`, {}, { version: before.version }), 409, "act_not_allowed"));
}

async function at_the_counter(crew) {
  const clerk = await crew.as("clerk1");
  const known = await clerk.done("/api/v1/persons/look_up", { id_number: "690102198308110912", name: "郑博文", phone: "16900000187" }, {});
  equal(known.valid, true);
  const given = await submission(clerk, self_employed, { who: "郑博文" });
  const applicant = { name: "郑博文", id_type: "id_card", id_number: "690102198308110912", phone: "16900000187" };
  const made = await clerk.done("/api/v1/cases", { ...given, channel: "counter", applicant });
  equal(made.channel, "counter");
  const own = await crew.as("郑博文");
  equal((await view(own, made.id)).number, made.number);
}

async function two_guides(crew) {
  const manager = await crew.as("sa1");
  const before = await opened_case(crew);
  const { yaml } = await manager.read(`/api/v1/guides/${self_employed}/source`);
  const changed = yaml.replace(/summary: .*/, "summary: 开小店、摆摊做生意，办一张营业执照；材料齐的当天拿到手。");
  check(changed !== yaml, "the guide's source has no summary");
  const checked = await manager.done("/api/v1/guides/check", { yaml: changed }, {});
  check(checked.differences.some((d) => d.path.includes("summary")), `differences ${JSON.stringify(checked.differences)}`);
  const published = await manager.done("/api/v1/guides/publish", { yaml: changed });
  equal(published.version, before.guide_version + 1);
  equal((await guide_of(manager, self_employed)).version, published.version);
  equal((await view(await crew.as("吴佳音"), before.id)).guide_version, before.guide_version, "version of the open case");
  const decided = await grant(crew, before.id);
  equal(decided.guide_version, before.guide_version, "version of the decided case");
  const after = await opened_case(crew);
  equal(after.guide_version, published.version);
  refused(await manager.post("/api/v1/guides/publish", { yaml: changed }), 409, "publication_unchanged");
  refused(await manager.post("/api/v1/guides/publish", { yaml: `${changed}\nunknown_member: 1\n` }), 422);
  refused(await manager.post("/api/v1/guides/publish", { yaml: "item: [" }), 422, ["broken_yaml", "unknown_file"]);
}

async function reading_is_recorded(crew) {
  const citizen = await crew.as("吴佳音");
  const made = await opened_case(crew);
  await view(await crew.as("clerk1"), made.id);
  await until(async () => {
    const list = await citizen.read("/api/v1/access?limit=100");
    return list.items.some((line) => JSON.stringify(line).includes("邱晨") || JSON.stringify(line).includes("clerk1"));
  }, "the clerk's reading is in the citizen's record");
}

export async function life(crew, server) {
  await test("个体工商户 from submission to one rating", () => whole_life(crew, server));
  await test("a licence is refused with reasons and remedies", () => license(crew));
  await test("supplement once; a second is refused; only the unmet may be repeated", () => supplement(crew));
  await test("withdrawn by the applicant, closed to the clerk", () => withdrawn(crew));
  await test("taken in at the counter for a citizen, seen by her", () => at_the_counter(crew));
  await test("an open case keeps its guide version after n+1 is published", () => two_guides(crew));
  await test("who looked at my data", () => reading_is_recorded(crew));
}
