// Just enough of 2026 to draw believable clocks in the mock. The real calendar is the server's.
import type { ClockKind, ClockView, Day } from "../src/api/types";

const off = ["2026-09-25", "2026-09-26", "2026-09-27", ...Array.from({ length: 7 }, (_, i) => `2026-10-0${i + 1}`)];
const made_up = ["2026-09-20", "2026-10-10"];
const week = "日一二三四五六";

export function add(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}
function working(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return made_up.includes(date) || (!off.includes(date) && day !== 0 && day !== 6);
}
const words = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
const named = (date: string) => `${words(date)} 周${week[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;

export interface ClockPlan {
  kind: ClockKind; label: string; started: string; limit: number; now: string; held?: string[]; flags?: Record<string, string>;
}

function days_of(plan: ClockPlan): { days: Day[]; due: string } {
  const days: Day[] = [{ date: plan.started, kind: "before" }];
  let number = 0;
  let date = plan.started;
  while (number < plan.limit) {
    date = add(date, 1);
    if (!working(date)) { days.push({ date, kind: "off", label: off.includes(date) ? (date < "2026-10" ? "中秋节" : "国庆节") : undefined }); continue; }
    if (plan.held?.includes(date)) { days.push({ date, kind: "held", label: "现场核查" }); continue; }
    number += 1;
    const kind = date === plan.now ? "today" : date < plan.now ? "used" : "left";
    days.push({ date, kind, number, label: made_up.includes(date) ? "调休上班" : undefined });
  }
  const due = date;
  for (const day of days) day.label = plan.flags?.[day.date] ?? day.label;
  return { days, due };
}

export function clock(plan: ClockPlan): ClockView {
  const { days, due } = days_of(plan);
  const left = days.filter((day) => day.kind === "left" || day.kind === "today").length;
  const rest = days.filter((day) => day.kind === "off").length;
  return {
    kind: plan.kind, label: plan.label, started: plan.started, due_date: due, due: `${due}T16:59:59+08:00`, running: true, held: false,
    stopped: null, light: left <= 1 ? "near" : "on_time", slack_minutes: left * 480, slack_text: `剩 ${left} 天`,
    basis: "《行政许可法》第四十二条", unknown_year: false, governing: plan.kind === "promised",
    derivation: [
      { number: 1, sentence: `${words(plan.started)}开始，当天不算。`, result: "从下一个工作日数", basis: "《民法典》第二百零一条" },
      { number: 2, sentence: `周末和放假的 ${rest} 天不算，调休上班的要算。`, result: `${rest} 天不算`, basis: "《行政许可法》第八十二条；2026 年工作日历（第 2 版）" },
      ...(plan.held?.length ? [{ number: 3, sentence: "现场核查期间承诺停表，法定期限照走。", result: `停表 ${plan.held.length} 天`, basis: "《效能管理暂行办法》第十一条" }] : []),
      { number: plan.held?.length ? 4 : 3, sentence: `数满 ${plan.limit} 个工作日。`, result: named(due), basis: "指南第 1 版承诺时限" },
    ],
    days,
  };
}
