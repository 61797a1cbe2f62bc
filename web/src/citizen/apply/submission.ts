import type { Draft, Guide, Material, MaterialsFor, Submission } from "@/api/types";
import { asked_fields, kept_situations, tidy_answers } from "@/lib/form";
import { files_of } from "@/lib/paging";

/** Papers that must be handed in and are not there. */
export function lacking(guide: Guide, draft: Draft, materials: MaterialsFor["materials"]): Material[] {
  return materials.filter((line) => line.status === "needed" && files_of(draft.materials, line.key).length === 0)
    .flatMap((line) => guide.materials.filter((material) => material.key === line.key));
}

/** The draft as an application: only what is asked in these situations goes along. */
export function submission_of(guide: Guide, draft: Draft, how: { insist: boolean; consent?: string }): Submission {
  const situations = kept_situations(guide, draft.situations);
  const tidy = tidy_answers(guide, draft.answers);
  const asked = asked_fields(guide, situations, tidy).map((field) => field.element);
  const answers = Object.fromEntries(Object.entries(tidy).filter(([element]) => asked.includes(element)));
  const said = answers["service.e_service_consent"];
  const consent = said === undefined ? how.consent : said ? "electronic" : "post";
  return {
    item: draft.item, guide_version: draft.guide_version, situations, answers, materials: draft.materials, insist: how.insist,
    consent: (consent ?? "electronic") as Submission["consent"], channel: "online", draft: draft.id,
  };
}
