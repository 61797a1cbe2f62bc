// A stand-in for the server while only the screens are worked on: `npm run dev:mock`. Nothing is checked, nothing kept.
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import type { CaseView, Draft, Guide, GuidePage, Hall, ItemRow, Submission } from "../src/api/types";
import { clock } from "./calendar";
import { desk_answer, staff_accounts } from "./desk-fixtures";

const read = (key: string) => JSON.parse(readFileSync(new URL(`./fixtures/${key}.json`, import.meta.url), "utf8")) as Guide;
const guides: Record<string, Guide> = { "690102-01": read("690102-01"), "690102-03": read("690102-03") };
const today = "2026-10-09";
const now = `${today}T10:20:00+08:00`;
const hall: Hall = {
  key: "H1", name: "青禾区政务服务中心", address: "青禾区春晖路 100 号二层", hours: "工作日 9:00–12:00、13:00–17:00",
  transport: "公交 3、8、15 路春晖路口站下车，向西 50 米", complaint_phone: "0699-5551000",
};
let account: string | null = null;
const drafts = new Map<string, Draft>();
const cases = new Map<string, CaseView>();
let serial = 0;
const csrf = "mock-token";

const wd = (text?: string | null) => Number.parseFloat(text ?? "0");
const words = (text?: string | null) => (wd(text) === 0 ? "当场" : `${text?.replace("wd", "")} 个工作日`);

function row(guide: Guide): ItemRow {
  return {
    item: guide.item, name: guide.name, kind: guide.kind, item_type: guide.item_type, agency_name: "青禾区市场监督管理局", topic: guide.topic,
    summary: guide.summary, promised_text: words(guide.promised.limit), statutory_text: words(guide.statutory.limit), visits: guide.visits,
    fee_text: "不收费", materials_needed: 2, materials_waived: 1, has_guide: true, aliases_hit: [],
  };
}
const rows = [
  ...Object.values(guides).map(row),
  { item: null, code: "000131903000", name: "食品生产许可", agency_name: "青禾区市场监督管理局", topic: "经营许可", has_guide: false },
] as ItemRow[];

function page(guide: Guide): GuidePage {
  return {
    version: 2, published_at: "2026-08-03T09:00:00+08:00", guide, agency: { code: "x", name: "青禾区市场监督管理局" }, hall,
    facts: [
      { key: "time", label: "多久办好", value: words(guide.promised.limit), note: `法定 ${words(guide.statutory.limit)}` },
      { key: "visits", label: "要跑几次", value: `${guide.visits} 次`, note: "核查人员上门" },
      { key: "fee", label: "要花钱吗", value: "不收费", note: "全程都不收" },
      { key: "materials", label: "要交什么", value: "2 份", note: "共 4 份，1 份免交，1 份可后补" },
      { key: "place", label: "在哪办", value: "网上", note: "或大厅综合窗口" },
      { key: "kind", label: "办件类型", value: guide.kind === "timed" ? "承诺件" : "即办件", note: "到期前一定答复" },
    ],
    labels: { item_type: { administrative_license: "行政许可", confirmation: "行政确认" } },
    steps: {
      total_text: "0.5 + 0.5 + 4 + 1 + 1 = 7 个工作日", promised_text: words(guide.promised.limit), statutory_text: words(guide.statutory.limit),
      bars: guide.steps.map((step) => ({ key: step.key, name: step.name, text: words(step.limit), minutes: wd(step.limit) * 480 })),
      reserve_minutes: 0,
    },
    today: { submitted: today, clocks: [clock({ kind: "promised", label: "承诺", started: today, limit: Math.max(1, wd(guide.promised.limit)), now: today })] },
    policies: [{ parameter: "答复是否受理", value_text: "1 个工作日", document: "效能管理暂行办法", article: "第十条" }],
    versions: [{ version: 2, published_at: "2026-08-03T09:00:00+08:00" }, { version: 1, published_at: "2026-03-01T09:00:00+08:00" }],
  };
}

function materials(guide: Guide, situations: Record<string, string>) {
  const status = (m: Guide["materials"][number]) => (m.generated ? "generated" : m.waived ? "waived" : m.need === "deferrable" ? "deferrable" : "needed");
  const applies = (m: Guide["materials"][number]) => {
    const rule = m.when as { "=="?: [{ var: string }, string] } | undefined;
    return !rule?.["=="] || situations[rule["=="][0].var] === rule["=="][1];
  };
  return { materials: guide.materials.filter(applies).map((m) => ({ key: m.key, need: m.need ?? "required", status: status(m) })) };
}

function new_case(body: Submission, id: string): CaseView {
  const guide = guides[body.item]!;
  const label = (e: string) => guide.form.flatMap((p) => p.fields).find((f) => f.element === e)?.label ?? e;
  const promised = clock({
    kind: "promised", label: "承诺", started: "2026-09-24", limit: 6, now: today, held: ["2026-09-29", "2026-09-30"],
  });
  return {
    id, version: 3, number: "QH-261009-00417-8", tracking_code: "7K4M-92QX-TR5D", item: guide.item, item_name: guide.name, guide_version: 2,
    agency_name: "青禾区市场监督管理局", status: "accepted", status_text: "正在审核", channel: "online", received: now, round: 1,
    situations: guide.situations.filter((s) => body.situations[s.key]).map((s) => ({
      question: s.question, answer: s.options.find((o) => o.value === body.situations[s.key])?.label ?? "",
    })),
    applicant: { name: "林晓禾", id_masked: "6****************2", phone_masked: "169****0011" },
    answers: Object.entries(body.answers).map(([element, value]) => ({ element, label: label(element), value })),
    materials: guide.materials.map((m) => ({
      key: m.key, name: m.name, files: body.materials.find((x) => x.material === m.key)?.files ?? [], check_points: m.points, mistakes: m.mistakes,
      basis: m.basis, result: m.key === "M3" ? "not_in_form" : null, points: m.key === "M3" ? ["P2"] : [], demanded: m.key === "M3",
      note: m.key === "M3" ? "图上标出清洗水池和冰箱的位置，写上尺寸" : "",
    })),
    clocks: [
      clock({ kind: "acceptance_notice", label: "答复是否受理", started: today, limit: 1, now: today }), promised,
      { ...clock({ kind: "statutory", label: "法定", started: "2026-09-24", limit: 8, now: today }), governing: false },
    ],
    notices: [{
      version: 2, kind: "receipt", title: "收件凭证", number: "青政收〔2026〕417 号", issued: now,
      text: "林晓禾：\n您提出的食品经营许可（新办）申请，我们已于 2026年10月9日 10:20 收到，共收到材料 2 份。\n我们最晚在 2026年10月10日答复是否受理。到时没有答复，就算受理了，从收到那天算。",
    }, {
      version: 3, kind: "acceptance", title: "受理通知书", number: "青政受〔2026〕388 号", issued: now, text: "林晓禾：\n您的申请已受理。最晚 2026年10月13日作出决定。",
    }],
    acts: [
      { act: "supplement", name: "补交材料", ready: true }, { act: "withdraw_application", name: "撤回申请", ready: true },
    ],
    history: [{ at: now, sentence: "林晓禾在网上提交申请，交了 2 份材料。" }],
    decision: null, rating: null,
    timeline: [
      { key: "receive", name: "收件", state: "done", at: "2026-09-21T16:20:00+08:00", who: "网上提交，6 份材料" },
      { key: "supplement", name: "等您补正（停表）", state: "held", at: "2026-09-22T09:40:00+08:00", note: "布局图没有画卫生间" },
      { key: "accept", name: "受理", state: "done", at: "2026-09-24T14:08:00+08:00", who: "李敏，3 号综合窗口" },
      { key: "examine", name: "审核", state: "current", at: "2026-09-28T09:00:00+08:00", due: "2026-10-10", who: "周立，市场监督管理局食品科" },
      { key: "decide", name: "决定", state: "todo", due: "2026-10-12", who: "首席事务代表" },
      { key: "deliver", name: "送达", state: "todo", due: "2026-10-13" },
    ],
    todo: [{ text: "请补正材料", act: "supplement" }, { text: "有新的通知，请打开看", act: "open_notice" }], log_intact: true,
  };
}

const demo_accounts = [
  { login: "lin", name: "林晓禾", role_text: "市民，开餐饮店的申请人", password: "banshi-lin" },
  { login: "zhou", name: "周建国", role_text: "市民，70 岁", password: "banshi-zhou" },
  ...staff_accounts,
];
const session = () => ({ account, name: account ? "林晓禾" : "", roles: account ? ["applicant"] : [], csrf, test_clock: true, now, demo_accounts });

type Reply = [status: number, body: unknown];
const list = (items: unknown[]): Reply => [200, { items, next: null, position: 1 }];
const missing: Reply = [404, { status: 404, code: "not_found", detail: "没有找到。看看编号有没有抄错，字母不分大小写" }];

function answer(method: string, path: string[], query: URLSearchParams, body: any): Reply {
  const [head, id = "", sub = "", name = ""] = path;
  const staff = desk_answer(method, path, query, body, csrf, demo_accounts, page);
  if (staff) return staff;
  if (head === "portal") {
    const topics = ["开办企业", "经营许可", "养老", "教育", "交通", "卫生健康", "住房", "社会保障"].map((t, i) => ({ name: t, count: 3 + i }));
    return [200, { region: { code: "690102000000", name: "青禾区", path: ["示例省", "示例市", "青禾区"] }, halls: [hall], topics, popular: rows.slice(0, 2), test_clock: true, now, calendar_note: "日期按 2026 年工作日历计算（含调休）。" }];
  }
  if (head === "items") {
    const q = query.get("q") ?? "";
    return list(rows.filter((r) => !q || r.name.includes(q) || guides[r.item ?? ""]?.aliases?.some((a) => a.includes(q))));
  }
  if (head === "guides" && guides[id]) return sub === "materials" ? [200, materials(guides[id], body.situations)] : [200, page(guides[id])];
  if (head === "session") {
    if (method === "POST") {
      const found = demo_accounts.find((a) => a.login === body.login && a.password === body.password);
      if (!found) return [401, { status: 401, code: "wrong_password", detail: "账号或密码不对，再看一遍大小写" }];
      account = body.login;
    }
    if (method === "DELETE") account = null;
    return [200, session()];
  }
  if (head === "prefill") return [200, { known: [{ element: "legal_rep.name", value: "林晓禾", source: "登录时已核对" }, { element: "applicant.name", value: "林晓禾", source: "登录时已核对" }] }];
  if (head === "drafts") {
    if (method === "POST") {
      const draft: Draft = { ...body, id: `D${++serial}`, updated_at: now, expires_at: "2026-11-08" };
      drafts.set(draft.id, draft);
      return [201, draft];
    }
    if (!id) return list([...drafts.values()]);
    if (method === "DELETE") { drafts.delete(id); return [204, undefined]; }
    const draft = drafts.get(id);
    if (!draft) return missing;
    if (method === "PUT") Object.assign(draft, body, { updated_at: now });
    return [200, draft];
  }
  if (head === "files") return [201, { address: "ab".repeat(32), type: "application/pdf", size: 123456 }];
  if (head === "cases" && method === "POST" && !id) {
    const view = new_case(body, `01M0CK${String(++serial).padStart(20, "0")}`);
    cases.set(view.id, view);
    return [201, view];
  }
  if (head === "cases" && !id) {
    return list([...cases.values()].map((c) => ({ ...c, applicant: "林*", stage: "examination", clock: c.clocks[1], cells: "uuhhn---" })));
  }
  if (head === "cases") {
    const view = cases.get(id) ?? cases.values().next().value;
    if (!view) return missing;
    if (sub === "notices") return [200, view.notices.find((n) => n.version === Number(name)) ?? view.notices[0]];
    if (sub === "rating") view.rating = { level: body.level };
    if (name === "withdraw_application") Object.assign(view, { status: "withdrawn", status_text: "您已撤回", acts: [] });
    if (name === "supplement") Object.assign(view, { todo: [], acts: view.acts.filter((a) => a.act !== "supplement") });
    return [200, view];
  }
  if (head === "tracking") {
    const view = [...cases.values()].find((c) => c.tracking_code === body.code);
    if (!view) return missing;
    return [200, { ...view, steps: view.timeline, can_rate: false, contact: { phone: "0699-5551001", complaint_phone: "0699-5551000" } }];
  }
  if (head === "access") return list([{ at: now, who: "周立", agency_name: "青禾区市场监督管理局", number: "QH-261009-00417-8", purpose: "审核" }]);
  return missing;
}

async function body_of(request: IncomingMessage): Promise<any> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  try { return JSON.parse(Buffer.concat(parts).toString("utf8")); } catch { return {}; }
}

// As the real server says it, on the built files only: the dev server needs inline styles.
const strict = "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

export function mockApi(): Plugin {
  const handler = (policy: string) => async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const url = new URL(request.url ?? "/", "http://mock");
    if (policy) response.setHeader("Content-Security-Policy", policy);
    if (!url.pathname.startsWith("/api/v1/")) { next(); return; }
    const path = url.pathname.slice("/api/v1/".length).split("/").map(decodeURIComponent);
    const [status, body] = answer(request.method ?? "GET", path, url.searchParams, await body_of(request));
    response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" });
    response.end(body === undefined ? "" : JSON.stringify(body));
  };
  const hook = (policy: string) => (server: { middlewares: { use(handler: unknown): void } }) => { server.middlewares.use(handler(policy)); };
  return { name: "banshi-mock", configureServer: hook(""), configurePreviewServer: hook(strict) };
}
