// One function per staff route of the contract.
import { get, write, type Write } from "@/api/client";
import type { CaseView, Submission } from "@/api/types";
import type { Board, GuideCheck, GuideRow, PersonCheck, Published, Rows } from "./types";

const part = encodeURIComponent;

export type Stage = "acceptance" | "examination" | "decision" | "delivery";
/** Without a stage: all that this person's roles have to do with. */
export const worklist = (stage?: Stage) => get<Rows>("/cases", { view: "worklist", stage, limit: 100 });

/** Before acceptance: to be answered, or waiting for the applicant with the clock stopped. */
export async function counter_work(): Promise<Rows> {
  const rows = await worklist();
  return { ...rows, items: rows.items.filter((row) => ["acceptance", "supplement"].includes(row.stage)) };
}
export const at_counter = (q: string) => get<Rows>("/cases", { view: "counter", q, limit: 50 });
export const supervised = (filter: string) => get<Rows>("/cases", { view: "supervision", filter, limit: 100 });
export const look_up = (body: { id_number: string; name: string; phone: string }) =>
  write<PersonCheck>("POST", "/persons/look_up", body);
export const receive = (body: Submission, how: Write) => write<CaseView>("POST", "/cases", body, how);

export const guides = () => get<GuideRow[] | { items: GuideRow[] }>("/guides");
export const check_guide = (yaml: string) => write<GuideCheck>("POST", "/guides/check", { yaml });
export const publish_guide = (yaml: string, how: Write) => write<Published>("POST", "/guides/publish", { yaml }, how);
export const guide_source = (item: string, version?: number) =>
  get<{ yaml: string }>(`/guides/${part(item)}/source`, { version });

export const board = () => get<Board>("/supervision/board");
export const move_clock = (body: { advance: string } | { to: string }) => write<unknown>("POST", "/test_clock", body);
