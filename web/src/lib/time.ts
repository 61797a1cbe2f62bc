// Dates as people read them. A date is "YYYY-MM-DD"; an instant carries +08:00 and is shown as Beijing time.

const weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
const beijing = 8 * 60 * 60 * 1000;
const day_length = 24 * 60 * 60 * 1000;

export interface DateParts { year: number; month: number; day: number; weekday: number }

/** The date of "YYYY-MM-DD…" as written, with its weekday (0 Sunday). */
export function parts_of(date: string): DateParts {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** The Beijing date "YYYY-MM-DD" of an instant in any offset. */
export function date_of(instant: string): string {
  if (instant.length <= 10) return instant;
  return new Date(Date.parse(instant) + beijing).toISOString().slice(0, 10);
}

export function time_of(instant: string): string {
  return new Date(Date.parse(instant) + beijing).toISOString().slice(11, 16);
}

export function add_days(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * day_length).toISOString().slice(0, 10);
}

export function weekday_of(date: string): string {
  return weekdays[parts_of(date).weekday] ?? "";
}

/** 10月13日 */
export function short_date(date: string): string {
  const { month, day } = parts_of(date_of(date));
  return `${month}月${day}日`;
}

/** 10月13日（周二）; with the year when it is not `now`'s. */
export function full_date(date: string, now = ""): string {
  const day = date_of(date);
  const year = now && now.slice(0, 4) !== day.slice(0, 4) ? `${day.slice(0, 4)}年` : "";
  return `${year}${short_date(day)}（${weekday_of(day)}）`;
}

/** 9月21日 16:20 */
export function moment(instant: string): string {
  return instant.length > 10 ? `${short_date(instant)} ${time_of(instant)}` : short_date(instant);
}

/** 9月21日（周一）16:20 */
export function full_moment(instant: string): string {
  return instant.length > 10 ? `${full_date(instant)}${time_of(instant)}` : full_date(instant);
}

/** 2026年8月3日 */
export function year_date(date: string): string {
  return `${date_of(date).slice(0, 4)}年${short_date(date)}`;
}
