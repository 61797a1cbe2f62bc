import type { IconName } from "@/components/icons";
import { say } from "../texts";

// 错误 blocks publishing, 警告 asks for a second look, 提示 could be better. Older self-checks kept "advice" for both.
export type Severity = "error" | "warning" | "hint";
export const severities: Severity[] = ["error", "warning", "hint"];

export const severity_of = (text: string): Severity => (text === "error" || text === "hint" ? text : "warning");
export const severity_text = (text: string): string => say(`studio.${severity_of(text)}`);
export const severity_icon = (text: string): IconName => ({ error: "over", warning: "near", hint: "info" } as const)[severity_of(text)];
