// Staff accounts and cases for the stand-in server: enough to see every state of the desk's screens.
import { readFileSync } from "node:fs";
import type { CaseRow, CaseView, ClockView, Guide, Light } from "../src/api/types";
import { clock } from "./calendar";

type Reply = [status: number, body: unknown] | null;
const today = "2026-10-09";
const now = `${today}T10:20:00+08:00`;
const guide = JSON.parse(readFileSync(new URL("./fixtures/690102-03.json", import.meta.url), "utf8")) as Guide;

const staff: Record<string, { name: string; roles: string[]; role_text: string; agency_name: string; hall?: string }> = {
  clerk1: { name: "邱晨", roles: ["counter_clerk", "acceptance_officer"], role_text: "窗口收件和受理", agency_name: "", hall: "H1" },
  exam1: { name: "卢静", roles: ["examiner"], role_text: "审核", agency_name: "青禾区市场监督管理局" },
  chief1: { name: "顾远", roles: ["decider"], role_text: "首席事务代表", agency_name: "青禾区市场监督管理局" },
  pick1: { name: "方圆", roles: ["handover_clerk"], role_text: "统一出件", agency_name: "", hall: "H1" },
  sa1: { name: "贺兰", roles: ["item_manager", "service_administration"], role_text: "事项管理", agency_name: "青禾区政务服务局" },
  sup1: { name: "严明", roles: ["supervisor"], role_text: "监督", agency_name: "青禾区政务服务局" },
};
let me: string | null = null;

interface Seed { serial: string; name: string; item: string; stage: string; light: Light; slack: number | null; text: string; due: string | null; label: string; cells: string; round?: number }
const seeds: Seed[] = [
  { serial: "00352", name: "吴佳*", item: "公共场所卫生许可", stage: "acceptance", light: "overdue", slack: -240, text: "超 0.5 天", due: "2026-10-08", label: "答复是否受理", cells: "uuux" },
  { serial: "00417", name: "林晓*", item: "食品经营许可（新办）", stage: "acceptance", light: "near", slack: 378, text: "剩 6 小时 18 分", due: today, label: "答复是否受理", cells: "u-" },
  { serial: "00421", name: "马*", item: "道路货物运输经营许可", stage: "acceptance", light: "near", slack: 400, text: "剩 6 小时 40 分", due: today, label: "答复是否受理", cells: "u-" },
  { serial: "00425", name: "王喆*", item: "户外招牌设置", stage: "acceptance", light: "on_time", slack: 960, text: "剩 2 天", due: "2026-10-12", label: "答复是否受理", cells: "uu--" },
  { serial: "00433", name: "孙茂*", item: "老年人优待证", stage: "acceptance", light: "on_time", slack: 1920, text: "剩 4 天", due: "2026-10-14", label: "答复是否受理", cells: "u----" },
  { serial: "00377", name: "郑博*", item: "食品经营许可（新办）", stage: "acceptance", light: "held", slack: null, text: "停表，等补正", due: null, label: "等补正", cells: "uhh---" },
  { serial: "00340", name: "高*", item: "食品经营许可（新办）", stage: "examination", light: "overdue", slack: -480, text: "超 1 天", due: "2026-10-08", label: "承诺", cells: "uuuuuux" },
  { serial: "00402", name: "李*", item: "食品经营许可（新办）", stage: "examination", light: "near", slack: 120, text: "剩 2 小时", due: today, label: "承诺", cells: "uuuuun" },
  { serial: "00417B", name: "赵*", item: "食品经营许可（新办）", stage: "examination", light: "on_time", slack: 1440, text: "剩 3 天", due: "2026-10-13", label: "承诺", cells: "uhhun---", round: 2 },
  { serial: "00461", name: "陈*", item: "食品经营许可（新办）", stage: "examination", light: "on_time", slack: 1920, text: "剩 4 天", due: "2026-10-14", label: "承诺", cells: "n----" },
  { serial: "00391", name: "冯*", item: "食品经营许可（新办）", stage: "examination", light: "held", slack: null, text: "停表，现场核查", due: null, label: "承诺", cells: "uuhh---" },
  { serial: "00366", name: "许*", item: "食品经营许可（新办）", stage: "decision", light: "near", slack: 300, text: "剩 5 小时", due: today, label: "承诺", cells: "uuuuun" },
  { serial: "00370", name: "沈若*", item: "食品经营许可（新办）", stage: "decision", light: "on_time", slack: 960, text: "剩 2 天", due: "2026-10-12", label: "承诺", cells: "uuuun--" },
  { serial: "00311", name: "周*", item: "食品经营许可（新办）", stage: "delivery", light: "on_time", slack: 960, text: "剩 2 天", due: "2026-10-12", label: "送达", cells: "u--" },
];
const words: Record<string, [string, string]> = {
  acceptance: ["received", "等着答复是否受理"], examination: ["accepted", "正在审核"], decision: ["proposed", "等着决定"], delivery: ["decided", "已决定，等着送达"],
};
const rows: CaseRow[] = seeds.map((seed) => ({
  id: `01M0CK${seed.serial.padStart(20, "0")}`, number: `QH-260921-${seed.serial}-8`, item: guide.item, item_name: seed.item, applicant: seed.name,
  status: words[seed.stage]![0], status_text: seed.light === "held" && seed.stage === "acceptance" ? "等补正" : words[seed.stage]![1], stage: seed.stage, received: "2026-09-21T16:20:00+08:00",
  round: seed.round ?? 1, cells: seed.cells, clock: { kind: "promised", label: seed.label, light: seed.light, slack_minutes: seed.slack, slack_text: seed.text, due_date: seed.due },
}));

function acts_of(view: CaseView): CaseView["acts"] {
  const open = view.materials.filter((m) => !m.result && m.status !== "waived" && m.status !== "generated");
  const lacks = view.materials.some((m) => m.result === "missing" || m.result === "not_in_form");
  const unready = open.length ? "还有材料没有核对。请逐项核对完再办。" : "";
  const act = (name: string, text: string, reason = "", basis = "") => ({ act: name, name: text, ready: !reason, reason, basis });
  const undo = view.version > 6 ? [act("undo_misoperation", "撤销误操作")] : [];
  switch (view.status) {
    case "received": return [
      act("check_material", "逐项核对"), act("decline_not_required", "告知不受理", "", "《行政许可法》第三十二条第一款第一项"), act("refuse_acceptance", "不予受理", "", "《行政许可法》第三十二条第一款第二项"),
      act("request_supplement", "一次性告知补正", unready || (lacks ? "" : "没有核对不合格的材料，不用补正。"), "《行政许可法》第三十二条第一款第四项"),
      act("accept", "受理", unready || (lacks ? "必须交的材料还没有齐，不能受理。" : ""), "《行政许可法》第三十二条第一款第五项"),
    ];
    case "supplement_pending": return [act("supplement", "补正"), ...undo];
    case "accepted": return me === "exam1" ? [
      act("examine", "审查"), act("propose", "提出拟办意见", view.examination ? "" : "还没有审查意见。先逐条审查。"), act("begin_special", "开始特别程序", "", "《行政许可法》第四十五条"), ...undo,
    ] : [...undo];
    case "proposed": return me === "chief1" ? [act("decide", "作出决定", "", "《行政许可法》第三十七条、第三十八条"), act("return_step", "退回重审"), act("extend", "批准延期", "", "《行政许可法》第四十二条")] : [...undo];
    case "decided": return [act("push_result", "推送结果"), act("hand_to_window", "交窗口"), act("notify_pickup", "通知领取", "窗口还没有收到结果，先不要通知领取。"), act("serve", "送达", "", "《行政许可法》第四十四条")];
    default: return [];
  }
}

function view_of(row: CaseRow): CaseView {
  const early = row.stage === "acceptance";
  const file = (name: string, type: string) => [{ address: "ab".repeat(32), name, type, size: 1_890_000 }];
  const promised = clock({ kind: "promised", label: "承诺", started: "2026-09-24", limit: 6, now: today, held: ["2026-09-29", "2026-09-30"], });
  const notice: ClockView = { ...clock({ kind: "acceptance_notice", label: "答复是否受理", started: "2026-10-08", limit: 1, now: today }), governing: early };
  const held = row.clock?.light === "held";
  const clocks = early ? [notice] : [promised, { ...clock({ kind: "statutory", label: "法定", started: "2026-09-24", limit: 10, now: today }), governing: false }];
  Object.assign(clocks[0]!, { light: row.clock!.light, slack_text: row.clock!.slack_text, governing: true, held, due_date: held ? null : clocks[0]!.due_date });
  const results = early ? ["ok", null, null, null] : ["ok", "ok", "ok", "ok"];
  return {
    id: row.id, version: 6, number: row.number, item: guide.item, item_name: row.item_name, guide_version: 2, agency_name: "青禾区市场监督管理局", status: early && held ? "supplement_pending" : row.status,
    status_text: row.status_text, channel: "online", received: row.received, round: row.round,
    situations: [{ question: "主要做什么？", answer: "餐饮：饭店、小吃、饮品店" }, { question: "用自动设备卖食品吗？", answer: "不用" }],
    applicant: { name: row.applicant.replace("*", "禾"), id_masked: "690102********0022", phone_masked: "169****0011", phone: "16900000011" },
    answers: [
      { element: "area", label: "使用面积（平方米）", value: 86.5, ...(row.round > 1 ? { before: 80 } : {}) }, { element: "staff", label: "从业人数", value: 4, ...(row.round > 1 ? { before: 3 } : {}) },
      { element: "shop", label: "店名", value: "禾香小馆", ...(row.round > 1 ? { before: "禾香小馆" } : {}) }, { element: "address", label: "经营场所", value: "春晖路 56 号", ...(row.round > 1 ? { before: "春晖路 56 号" } : {}) },
    ] as CaseView["answers"],
    materials: guide.materials.filter((m) => !m.when).map((m, index) => ({
      key: m.key, name: m.name, need: m.need, status: m.generated ? "generated" : m.waived ? "waived" : m.need === "deferrable" ? "deferrable" : "needed",
      files: m.generated || m.waived ? [] : index === 2 ? file("店面布局图.png", "image/png") : file("管理制度.pdf", "application/pdf"), result: results[index] ?? (early ? null : "ok"), points: [], note: "",
      check_points: m.points, mistakes: m.mistakes, basis: m.basis, demanded: (row.round > 1 || held) && index === 2,
    })),
    clocks, notices: [{ version: 2, kind: "receipt", title: "收件凭证", number: "青政收〔2026〕417 号", issued: "2026-09-21T16:20:00+08:00", text: "我们已于 2026年9月21日 16:20 收到申请，共收到材料 4 份。\n最晚在 2026年10月9日答复是否受理。到时没有答复，就算受理了，从收到那天算。" }],
    acts: [], history: [
      { at: "2026-09-21T16:20:00+08:00", sentence: "申请人在网上提交申请，交了 4 份材料。", basis: "《行政许可法》第二十九条" }, { at: "2026-09-21T16:20:01+08:00", sentence: "发出收件凭证，青政收〔2026〕417 号。" },
      ...(early ? [] : [{ at: "2026-09-22T09:40:00+08:00", sentence: "邱晨核对了布局图：不正确，没有标卫生间和排烟位置。" }, { at: "2026-09-24T14:08:00+08:00", sentence: "邱晨受理，承诺 6 个工作日办好。", basis: "《行政许可法》第三十二条第一款第五项" }]),
    ],
    examination: row.stage === "decision" ? { conditions: guide.conditions.map((c) => ({ condition: c.key, answer: c.met === false ? "no" : "yes", note: "" })), opinion: "经书面审查和现场核查，符合要求，建议准予。", proposal: "granted" } : undefined,
    decision: row.stage === "delivery" ? { result: "granted", result_text: "准予行政许可", output: "食品经营许可证", reason: "", basis: "《食品安全法》第三十五条", remedies: "" } : null, rating: null, timeline: [], log_intact: true,
  };
}
const views = new Map(rows.map((row) => [row.id, view_of(row)]));

const after: Record<string, [status: string, text: string, sentence: string]> = {
  accept: ["accepted", "已受理", "受理了申请，发出受理通知书。"], refuse_acceptance: ["refused_acceptance", "不予受理", "不予受理，发出通知书。"], request_supplement: ["supplement_pending", "等补正", "一次性告知补正，时钟停。"],
  decline_not_required: ["declined_not_required", "告知不受理", "告知不受理。"], propose: ["proposed", "等着决定", "提出拟办意见。"], decide: ["decided", "已决定", "作出决定。"], serve: ["served", "已送达", "送达结果。"],
  undo_misoperation: ["received", "等着答复是否受理", "撤销了刚做的一步。"], return_step: ["accepted", "正在审核", "退回重审。"], supplement: ["received", "补正后重交", "收下补正材料。"],
};
function act(view: CaseView, name: string, body: any): Reply {
  if (name === "refuse_acceptance" && body.ground === "not_competent") return [422, { status: 422, code: "not_immediate", detail: "不属于本机关职权的，只能在收到当天告知。", basis: "《行政许可法》第三十二条第一款第二项", pointer: "/ground" }];
  view.version += 1;
  if (name === "check_material") Object.assign(view.materials.find((m) => m.key === body.material)!, { result: body.result, points: body.points, note: body.note });
  if (name === "examine") view.examination = body;
  const [status, text, sentence] = after[name] ?? [];
  if (status) {
    Object.assign(view, { status, status_text: text });
    view.history = [...view.history, { at: now, sentence: `${staff[me ?? ""]?.name ?? ""}${sentence}` }];
    const row = rows.find((entry) => entry.id === view.id);
    if (row && status !== "received") row.stage = "closed";
  }
  if (name === "decide") view.decision = { result: body.result, result_text: "决定", reason: body.reason, basis: body.basis, output: "食品经营许可证" };
  return [200, { ...view, acts: acts_of(view) }];
}

const board = () => ({
  now, counts: { open: 47, due_today: 6, near: 4, overdue: 2, deemed: 1, decided_today: 9, received_today: 12 }, position: 8867,
  by_status: [{ status: "received", text: "等着答复", count: 11 }, { status: "supplement_pending", text: "等补正", count: 7 }, { status: "accepted", text: "正在审核", count: 21 }, { status: "proposed", text: "等着决定", count: 5 }, { status: "decided", text: "等着送达", count: 3 }],
  by_agency: [{ agency: "a", name: "青禾区市场监督管理局", open: 24, near: 3, overdue: 2 }, { agency: "b", name: "青禾区卫生健康委员会", open: 9, near: 1, overdue: 0 }, { agency: "c", name: "青禾区城市管理局", open: 14, near: 0, overdue: 0 }],
  alerts: [
    { ...rows[0]!, alert: "deemed", reason: "期限内没有答复，已经视为受理，从 9月21日算", agency_name: "青禾区卫生健康委员会" }, { ...rows[6]!, alert: "overdue", reason: "超过承诺 1 个工作日", agency_name: "青禾区市场监督管理局" },
    { ...rows[7]!, alert: "near", reason: "用掉承诺时间的 90%", agency_name: "青禾区市场监督管理局" }, { ...rows[1]!, alert: "near", reason: "今天 17:00 前要答复是否受理", agency_name: "青禾区市场监督管理局" },
  ],
});
const list = (items: unknown[]): Reply => [200, { items, next: null, position: 1 }];
export const staff_accounts = Object.entries(staff).map(([login, { name, role_text }]) => ({ login, name, role_text, password: `banshi-${login}` }));

function session(csrf: string, demo_accounts: unknown): Reply {
  const person = staff[me!]!;
  return [200, { account: me, name: person.name, roles: person.roles, agency: "11690102MBDEM012X9", agency_name: person.agency_name, hall: person.hall ?? "", region: "690102000000", csrf, test_clock: true, now, demo_accounts }];
}

/** The answer to a staff request, or null: not one of ours. */
export function desk_answer(method: string, path: string[], query: URLSearchParams, body: any, csrf: string, demo_accounts: unknown, make_page: (guide: Guide) => unknown): Reply {
  const [head, id = "", sub = "", name = ""] = path;
  if (head === "session") {
    if (method === "POST" && staff[body.login]) me = body.login;
    else if (method !== "GET") me = null;
    return me ? session(csrf, demo_accounts) : null;
  }
  if (!me) return null;
  if (head === "test_clock") return [200, {}];
  if (head === "due") return [200, clock({ kind: "promised", label: "承诺", started: today, limit: 1, now: today })];
  if (head === "persons") return [200, body.id_number?.endsWith("3") ? { valid: false, warnings: [{ pointer: "/id_number", code: "check_digit", message: "身份证号最后一位对不上，请对着证件再看一遍" }], known_cases: [] } : { valid: true, sex: "female", birth_date: "1990-03-12", warnings: [], known_cases: rows.slice(0, 1) }];
  if (head === "supervision") return id === "board" ? [200, board()] : [503, { status: 503, code: "busy", detail: "太多连接" }];
  if (head === "guides" && !id) return [200, [{ item: guide.item, name: guide.name, version: 2, published_at: "2026-08-03T09:00:00+08:00", open_cases: 12, findings: 2 }, { item: "690102-01", name: "个体工商户设立登记", version: 1, published_at: "2026-07-01T09:00:00+08:00", open_cases: 3, findings: 0 }]];
  if (head === "guides" && id === "check") return [200, { guide, page: make_page(guide), next_version: 3, problems: [
    { pointer: "/steps/2/limit", code: "steps_longer_than_promise", severity: "error", message: "步骤时限相加比承诺多 1 个工作日，把「审核」改短。", basis: "效能管理暂行办法 第十条" }, { pointer: "/materials/1", code: "government_issued", severity: "advice", message: "营业执照能从电子证照库拿到，不应再要申请人交。", basis: "减证便民 二.2" },
  ].slice(body.yaml?.includes("draft") ? 2 : 0), differences: [{ path: "/promised/limit", before: "7wd", after: "6wd" }, { path: "/questions/0/answer", after: "可以，一次交齐就行。" }] }];
  if (head === "guides" && id === "publish") return [200, { item: guide.item, version: 3, content_hash: "ab" }];
  if (head === "guides" && sub === "source") return [200, { yaml: readFileSync(new URL(`./fixtures/${id}.json`, import.meta.url), "utf8") }];
  if (head === "cases" && !id && method === "GET") {
    const view = query.get("view");
    if (view === "worklist" && query.get("stage")) return list(rows.filter((row) => row.stage === query.get("stage")));
    return list(rows.filter((row) => !query.get("q") || row.number.includes(query.get("q")!) || row.applicant.includes(query.get("q")!)));
  }
  const view = head === "cases" ? views.get(id) : undefined;
  if (!view) return null;
  if (sub === "acts") return act(view, name, body);
  return [200, { ...view, acts: acts_of(view) }];
}
