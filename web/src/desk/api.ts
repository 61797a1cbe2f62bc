// One function per staff route of the contract.
import { post, put, read, type Body, type Reply } from "@/api/call";
import { search_of, url_of, type Write } from "@/api/client";
import { json_of, send_file, type Sending } from "@/api/upload";
import type { CaseView, Submission } from "@/api/types";
import type { AdjustmentActName, AdjustmentView, DraftActName, FileLint, GuideDraft, PersonCheck, Rows, SpotCheckView } from "./types";

const v1 = "/api/v1";

export type Stage = "acceptance" | "examination" | "decision" | "delivery";
/** Without a stage: all that this person's roles have to do with. */
export const worklist = (stage?: Stage): Promise<Rows> => read(`${v1}/cases`, {}, { view: "worklist", stage, limit: 100 });

/** Before acceptance: to be answered, or waiting for the applicant with the clock stopped. */
export async function counter_work(): Promise<Rows> {
  const rows = await worklist();
  return { ...rows, items: rows.items.filter((row) => ["acceptance", "supplement"].includes(row.stage)) };
}
export const at_counter = (q: string): Promise<Rows> => read(`${v1}/cases`, {}, { view: "counter", q, limit: 50 });
export const supervised = (filter: string): Promise<Rows> => read(`${v1}/cases`, {}, { view: "supervision", filter, limit: 100 });
export const look_up = (body: Body<"/api/v1/persons/look_up", "post">) =>
  post(`${v1}/persons/look_up`, {}, body) as unknown as Promise<PersonCheck>;
export const receive = (body: Submission, how: Write) => post(`${v1}/cases`, {}, body, how) as Promise<CaseView>;

export const guides = () => read(`${v1}/guides`, {});
export const guide_members = () => read(`${v1}/guide_members`, {});
export const check_guide = (yaml: string) => post(`${v1}/guides/check`, {}, { yaml });
export const guide_source = (item: string, version?: number) => read(`${v1}/guides/{item}/source`, { item }, { version });

export const drafts = (query: { item?: string; over?: number }) => read(`${v1}/guide_drafts`, {}, query);
export const guide_draft = (id: string) => read(`${v1}/guide_drafts/{id}`, { id });
export const begin_draft = (yaml: string, how: Write) => post(`${v1}/guide_drafts`, {}, { yaml }, how);
export const save_draft = (id: string, yaml: string, how: Write) => put(`${v1}/guide_drafts/{id}`, { id }, { yaml }, how);
/** The acts of a draft share one form of address; which body belongs to which stands in the document. */
export const draft_act = (id: string, act: DraftActName, body: object, how: Write): Promise<GuideDraft> =>
  post(`${v1}/guide_drafts/{id}/acts/${act}` as `${typeof v1}/guide_drafts/{id}/acts/release`, { id }, body as never, how);
/** The test run kept with a version; by default the one in force. */
export const test_of_version = (item: string, version?: number) => read(`${v1}/guides/{item}/test_run`, { item }, { version });
/** The draft held against the cases that were handled under the version in force. */
export const what_if = (id: string) => read(`${v1}/guide_drafts/{id}/what_if`, { id });

export const batch_preview = (change: Body<"/api/v1/batch_changes/preview", "post">) => post(`${v1}/batch_changes/preview`, {}, change);
export const publish_batch = (order: Body<"/api/v1/batch_changes", "post">, how: Write) => post(`${v1}/batch_changes`, {}, order, how);
export const templates = () => read(`${v1}/templates`, {});
export const elements = () => read(`${v1}/elements`, {});
export const template_source = (key: string) => read(`${v1}/templates/{key}/source`, { key });
export const check_template = (yaml: string) => post(`${v1}/templates/check`, {}, { yaml });
export const publish_template = (yaml: string, how: Write) => post(`${v1}/templates`, {}, { yaml }, how);
export const template_drifts = () => read(`${v1}/template_drifts`, {});
export const sync_templates = (body: Body<"/api/v1/template_drifts/sync", "post">, how: Write) => post(`${v1}/template_drifts/sync`, {}, body, how);
export const list_source = (kind: "once" | "cancelled_proofs", key: string) =>
  (kind === "once" ? read(`${v1}/lists/once/{key}/source`, { key }) : read(`${v1}/lists/cancelled_proofs/{key}/source`, { key }));
export const check_list = (yaml: string) => post(`${v1}/lists/check`, {}, { yaml });
export const publish_list = (yaml: string, how: Write) => post(`${v1}/lists`, {}, { yaml }, how);
export const alignments = () => read(`${v1}/alignments`, {});
export const adopt_standard = (entry: string, body: Body<"/api/v1/alignments/{entry}/adopt", "post">, how: Write) => post(`${v1}/alignments/{entry}/adopt`, { entry }, body, how);

const sent = (file: File) => search_of({ name: file.name });
export function lint_file(file: File, progress: (share: number) => void): Sending<FileLint> {
  const { done, stop } = send_file(`/guides/lint_file${sent(file)}`, file, progress);
  return { done: done.then(json_of<FileLint>), stop };
}
export function import_preview(file: File): Sending<Reply<"/api/v1/guide_drafts/import_preview", "post">> {
  const { done, stop } = send_file(`/guide_drafts/import_preview${sent(file)}`, file, () => undefined);
  return { done: done.then(json_of<Reply<"/api/v1/guide_drafts/import_preview", "post">>), stop };
}
export const import_drafts = (order: Body<"/api/v1/guide_drafts/import", "post">, how: Write) => post(`${v1}/guide_drafts/import`, {}, order, how);
export const file_issues = (file: File) => send_file(`/guides/lint_file/issues${sent(file)}`, file, () => undefined).done;

export const campaigns = () => read(`${v1}/campaigns`, {});
export const campaign_file = (key: string, which: "summary" | "items") => url_of(`/campaigns/${encodeURIComponent(key)}/${which}.xlsx`);
export const confirm_item = (key: string, item: string, how: Write) => post(`${v1}/campaigns/{key}/confirmations`, { key }, { item }, how);
export const agencies = () => read(`${v1}/agencies`, {});
export const open_campaign = (body: Body<"/api/v1/campaigns", "post">, how: Write) => post(`${v1}/campaigns`, {}, body, how);

export const adjustment_causes = () => read(`${v1}/adjustment_causes`, {});
export const adjustments = (query: { over?: number; law_change?: string }) => read(`${v1}/adjustments`, {}, query as never);
export const adjustment = (id: string) => read(`${v1}/adjustments/{id}`, { id });
export const register_adjustment = (body: Body<"/api/v1/adjustments", "post">, how: Write) => post(`${v1}/adjustments`, {}, body, how);
export const adjustment_act = (id: string, act: AdjustmentActName, body: object, how: Write): Promise<AdjustmentView> =>
  post(`${v1}/adjustments/{id}/acts/${act}` as `${typeof v1}/adjustments/{id}/acts/file`, { id }, body as never, how);
export const law_changes = () => read(`${v1}/law_changes`, {});
export const law_citations = (law: string, articles: string[]) => read(`${v1}/law_citations`, {}, { law, articles: articles.join(",") || undefined });
export const register_law_change = (body: Body<"/api/v1/law_changes", "post">, how: Write) => post(`${v1}/law_changes`, {}, body, how);

export const spot_checks = () => read(`${v1}/spot_checks`, {});
export const spot_check = (id: string) => read(`${v1}/spot_checks/{id}`, { id });
export const draw_spot_check = (body: Body<"/api/v1/spot_checks", "post">, how: Write) => post(`${v1}/spot_checks`, {}, body, how);
export const spot_check_act = (id: string, act: string, body: object, how: Write): Promise<SpotCheckView> =>
  post(`${v1}/spot_checks/{id}/acts/${act}` as `${typeof v1}/spot_checks/{id}/acts/record`, { id }, body as never, how);

export const board = () => read(`${v1}/supervision/board`, {});
export const move_clock = (body: Body<"/api/v1/test_clock", "post">) => post(`${v1}/test_clock`, {}, body);
