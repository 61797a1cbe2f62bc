#include "domain/situation_ways.h"

namespace domain {

std::optional<rules::Logic> over_situations(const std::optional<Rule>& rule,
                                            const rules::Variables& known) {
    if (!rule) return {};
    auto logic = rules::compile_condition(*rule, known);
    if (!logic) return {};
    for (const auto& name : logic->variables())
        if (name.starts_with("answers.")) return {};
    return std::move(*logic);
}

SituationWays::SituationWays(const Guide& guide, const rules::Variables& known) : guide_(guide) {
    for (const auto& one : guide.situations) when_.push_back(over_situations(one.when, known));
    reached_.assign(guide.situations.size(), false);
}

bool SituationWays::asked(std::size_t at, const boost::json::object& values) const {
    const auto& one = guide_.situations[at];
    return (!one.when || !when_[at] || when_[at]->holds(values)) && !one.options.empty();
}

}  // namespace domain
