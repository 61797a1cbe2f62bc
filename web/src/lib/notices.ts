import type { CaseView, NoticeView } from "@/api/types";

// What each of these says replaces the notices before it.
const turning_points = [
  "supplement", "supplement_repeated", "acceptance", "deemed_acceptance", "acceptance_refused", "not_required", "decision", "refusal",
];
// Handed out on the spot, or asked for by the applicant: nobody has to come back to read them.
const slips = ["receipt", "supplement_receipt", "withdrawal"];

/** The notices still worth opening: unread, and not overtaken by a later one. */
export function unread_notices(view: Pick<CaseView, "notices">): NoticeView[] {
  const since = Math.max(0, ...view.notices.filter((notice) => turning_points.includes(notice.kind) && !notice.voided).map((notice) => notice.version));
  return view.notices.filter((notice) => notice.version >= since && !notice.opened && !notice.voided && !slips.includes(notice.kind));
}
