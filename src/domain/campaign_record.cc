#include "domain/campaign_record.h"

#include "domain/act_checks.h"
#include "domain/draft_acts.h"
#include "domain/governance_rules.h"
#include "domain/words.h"

namespace domain {

base::Result<Events> confirm_item(const CampaignRecord& state, const ConfirmItem& command,
                                  const Facts& facts) {
    if (!facts.actor.is(Role::item_manager))
        return refuse("wrong_role", "「已核对，不用改」由事项管理人来标。");
    if (!covers_region(facts.actor, command.region) || !writes_for(facts.actor, command.agency))
        return refuse("wrong_agency", "这个事项由别的单位实施，请它的事项管理人来标。");
    if (command.content_hash.empty())
        return refuse("item_not_published", "这个事项还没有公布指南，请先起草。");
    const auto found = state.confirmed.find(command.item);
    if (found != state.confirmed.end() && found->second.content_hash == command.content_hash)
        return Events{};
    return Events{ItemConfirmed{command.item, command.agency, command.content_hash, command.note}};
}

void evolve(CampaignRecord& state, const ItemConfirmed& event, const Meta& meta) {
    state.confirmed[event.item] = {event.content_hash, meta.recorded_at, meta.actor};
}

}  // namespace domain
