const units: [suffix: string, words: string][] = [
  ["wd", "个工作日"], ["min", "分钟"], ["d", "个自然日"], ["m", "个月"], ["h", "个工作小时"],
];

/** "5wd" in words: 5 个工作日; "0wd" is 当场. An unknown text is shown as it is. */
export function limit_text(limit: string | null | undefined): string {
  if (!limit) return "";
  const match = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(limit);
  const unit = units.find(([suffix]) => suffix === match?.[2]);
  if (!match || !unit) return limit;
  if (Number(match[1]) === 0) return "当场";
  const hours = Number(match[1]) / 60;
  if (match[2] === "min" && Number.isInteger(hours)) return `${hours} 个工作小时`;
  if (match[1] === "0.5") return `半${unit[1].startsWith("个") ? unit[1] : ` ${unit[1]}`}`;
  return `${match[1]} ${unit[1]}`;
}

/** In a narrow box: a working day is a day, full hours are hours; the table says it in full. */
export function brief_text(text: string, minutes?: number): string {
  if (minutes && text.includes("分钟") && minutes % 60 === 0) return `${minutes / 60} 小时`;
  return text.replace("个工作日", "天").replace("个工作小时", "小时");
}

const bytes_in_mb = 1024 * 1024;
/** 1.8 MB, 320 KB */
export function size_text(bytes: number): string {
  if (bytes >= bytes_in_mb) return `${(bytes / bytes_in_mb).toFixed(1).replace(/\.0$/, "")} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
