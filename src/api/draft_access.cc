#include "api/draft_access.h"

#include "api/case_access.h"
#include "api/context.h"
#include "api/guide_source.h"
#include "domain/act_checks.h"
#include "shape/notes.h"
#include "views/draft_rows.h"

namespace api {

base::Refusal no_such_draft() {
    return {.code = "no_such_draft", .message = "没有找到这份稿子，可能不归您的地区管"};
}

bool may_see_draft(const std::string& region, const std::string& author,
                   const domain::Actor& actor) {
    return region.empty() ? author == actor.account : domain::covers_region(actor, region);
}

base::Result<OpenDraft> open_draft(Call& call, store::Reader& reader) {
    if (!shape::is_ulid(call.value("id"))) return no_such_draft();
    const auto row = views::find_draft(reader, call.value("id"));
    if (!row || !may_see_draft(row->region, row->author, call.actor)) return no_such_draft();
    const auto seen = call.engine().see(reader, row->stream);
    if (!seen.state || !std::holds_alternative<domain::GuideDraft>(*seen.state))
        return no_such_draft();
    return OpenDraft{row->stream, seen.version, seen.state};
}

base::Result<ReadDraft> read_draft(const domain::GuideDraft& state) {
    auto authored = read_guide(state.text);
    if (!authored) return authored.refusal();
    auto guide = views::guide_of(*authored);
    if (authored->problems.empty() && guide)
        return ReadDraft{std::move(*authored), std::move(*guide)};
    return base::Refusal{"draft_unreadable", "文字还不是一份完整的指南，改好了再试。", "", "",
                         authored->problems};
}

}  // namespace api
