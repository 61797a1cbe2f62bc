// One function per route of the contract. Pages call these, never fetch.
import { get, write, type Query, type Write } from "./client";
import type {
  AccessLine, CaseRow, CaseTrack, CaseView, ClockView, Draft, GuidePage, Hall, HistoryLine, ItemList, KnownElement,
  List, MaterialsFor, NoticeView, Portal, Session, Situations, Submission,
} from "./types";

const part = encodeURIComponent;

export const portal = () => get<Portal>("/portal");
export const items = (query: Query) => get<ItemList>("/items", query);
export const halls = () => get<List<Hall> | Hall[]>("/halls");
export const guide = (item: string, version?: number) => get<GuidePage>(`/guides/${part(item)}`, { version });
export const materials_for = (item: string, situations: Situations, version?: number) =>
  write<MaterialsFor>("POST", `/guides/${part(item)}/materials${version ? `?version=${version}` : ""}`, { situations });
export const track = (code: string) => write<CaseTrack>("POST", "/tracking", { code });
export const due = (query: Query) => get<ClockView>("/due", query);

export const session = () => get<Session>("/session");
export const login = (login: string, password: string) => write<Session>("POST", "/session", { login, password });
export const logout = () => write<void>("DELETE", "/session");

export type NewDraft = Pick<Draft, "item" | "guide_version" | "situations" | "answers" | "materials" | "step">;
export const drafts = () => get<List<Draft>>("/drafts");
export const draft = (id: string) => get<Draft>(`/drafts/${part(id)}`);
export const create_draft = (body: NewDraft, how?: Write) => write<Draft>("POST", "/drafts", body, how);
export const save_draft = (id: string, body: NewDraft) => write<Draft>("PUT", `/drafts/${part(id)}`, body);
export const delete_draft = (id: string) => write<void>("DELETE", `/drafts/${part(id)}`);
export const prefill = (elements: string[]) => get<{ known: KnownElement[] }>("/prefill", { elements: elements.join(",") });

export const submit = (body: Submission, how?: Write) => write<CaseView>("POST", "/cases", body, how);
export const cases = (query: Query) => get<List<CaseRow>>("/cases", query);
export const case_view = (id: string) => get<CaseView>(`/cases/${part(id)}`);
export const history = (id: string) => get<List<HistoryLine>>(`/cases/${part(id)}/history`);
export const notice = (id: string, version: number) => get<NoticeView>(`/cases/${part(id)}/notices/${version}`);
export const act = (id: string, name: string, body: unknown, how: Write) =>
  write<CaseView>("POST", `/cases/${part(id)}/acts/${part(name)}`, body, how);
export const rate = (id: string, body: { level: string; aspects: string[]; comment: string }, how?: Write) =>
  write<CaseView>("POST", `/cases/${part(id)}/rating`, body, how);
export const access = () => get<List<AccessLine>>("/access");

export { Problem } from "./problem";
export type * from "./types";
