// One function per route of the contract. Pages call these, never fetch.
import { post, put, read, remove, type Body } from "./call";
import { write, type Query, type Write } from "./client";
import type { CaseTrack, CaseView, Draft, MaterialsFor, Situations, Submission } from "./types";

const v1 = "/api/v1";

export const portal = () => read(`${v1}/portal`, {});
export const items = (query: Query) => read(`${v1}/items`, {}, query);
export const item_classes = (query: Query) => read(`${v1}/items/classes`, {}, query);
export const once_lists = () => read(`${v1}/lists/once`, {});
export const cancelled_proofs = () => read(`${v1}/lists/cancelled_proofs`, {});
export const halls = () => read(`${v1}/halls`, {});
export const guide = (item: string, version?: number) => read(`${v1}/guides/{item}`, { item }, { version });
export const materials_for = (item: string, situations: Situations, version?: number) =>
  post(`${v1}/guides/{item}/materials`, { item }, { situations }, {}, { version }) as Promise<MaterialsFor>;
export const track = (code: string) => post(`${v1}/tracking`, {}, { code }) as Promise<CaseTrack>;
export const due = (query: Query) => read(`${v1}/due`, {}, query);

export const session = () => read(`${v1}/session`, {});
export const login = (login: string, password: string) => post(`${v1}/session`, {}, { login, password });
export const logout = () => remove(`${v1}/session`, {});

export type NewDraft = Pick<Draft, "item" | "guide_version" | "situations" | "answers" | "materials" | "step">;
export const drafts = () => read(`${v1}/drafts`, {}) as Promise<{ items: Draft[] }>;
export const draft = (id: string) => read(`${v1}/drafts/{id}`, { id }) as Promise<Draft>;
export const create_draft = (body: NewDraft, how?: Write) => post(`${v1}/drafts`, {}, body, how) as Promise<Draft>;
export const save_draft = (id: string, body: NewDraft) => put(`${v1}/drafts/{id}`, { id }, body) as Promise<Draft>;
export const delete_draft = (id: string) => remove(`${v1}/drafts/{id}`, { id });
export const prefill = (elements: string[]) => read(`${v1}/prefill`, {}, { elements: elements.join(",") });

export const submit = (body: Submission, how?: Write) => post(`${v1}/cases`, {}, body, how) as Promise<CaseView>;
export const cases = (query: Query) => read(`${v1}/cases`, {}, query);
export const case_view = (id: string) => read(`${v1}/cases/{id}`, { id }) as Promise<CaseView>;
export const history = (id: string) => read(`${v1}/cases/{id}/history`, { id });
export const notice = (id: string, version: number) => read(`${v1}/cases/{id}/notices/{version}`, { id, version });
/** Which acts there are says the case itself, so the name is not checked here. */
export const act = (id: string, name: string, body: unknown, how: Write) =>
  write<CaseView>("POST", `/cases/${encodeURIComponent(id)}/acts/${encodeURIComponent(name)}`, body, how);
export const rate = (id: string, body: Body<"/api/v1/cases/{id}/rating", "post">, how?: Write) => post(`${v1}/cases/{id}/rating`, { id }, body, how);
export const access = () => read(`${v1}/access`, {});

export { Problem } from "./problem";
export type * from "./types";
