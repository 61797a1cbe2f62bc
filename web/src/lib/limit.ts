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
  if (match[1] === "0.5") return `半${unit[1].startsWith("个") ? unit[1] : ` ${unit[1]}`}`;
  return `${match[1]} ${unit[1]}`;
}

const bytes_in_mb = 1024 * 1024;
/** 1.8 MB, 320 KB */
export function size_text(bytes: number): string {
  if (bytes >= bytes_in_mb) return `${(bytes / bytes_in_mb).toFixed(1).replace(/\.0$/, "")} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
