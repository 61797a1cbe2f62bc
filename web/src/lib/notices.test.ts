import { expect, it } from "vitest";
import type { CaseView } from "@/api/types";
import { unread_notices } from "./notices";

type Notice = CaseView["notices"][number];
const notice = (version: number, kind: string, more: Partial<Notice> = {}) =>
  ({ version, kind, title: kind, number: "", issued: "2026-10-09T10:00:00+08:00", voided: false, ...more }) as Notice;
const unread = (...notices: Notice[]) => unread_notices({ notices }).map((entry) => entry.kind);

it("a receipt is in the applicant's hand already", () => {
  expect(unread(notice(2, "receipt"))).toEqual([]);
});
it("what came since the last turning point is to be read", () => {
  expect(unread(notice(2, "receipt"), notice(5, "acceptance"), notice(7, "special_step"))).toEqual(["acceptance", "special_step"]);
});
it("a decision overtakes everything before it, read or not", () => {
  expect(unread(notice(5, "acceptance"), notice(7, "extension"), notice(9, "decision"))).toEqual(["decision"]);
  expect(unread(notice(5, "acceptance"), notice(9, "decision", { opened: "2026-10-10T10:00:00+08:00" }))).toEqual([]);
});
it("a voided notice says nothing", () => {
  expect(unread(notice(5, "acceptance"), notice(9, "decision", { voided: true }))).toEqual(["acceptance"]);
});
