#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <vector>

#include "domain/guide.h"
#include "rules/logic.h"

// Every way an applicant can answer the questions of a guide.
namespace domain {

// Beyond it the ways are not walked: no real guide comes near.
inline constexpr std::size_t most_ways = 4096;

// A condition over situations alone; empty: it does not compile or looks at answers.
std::optional<rules::Logic> over_situations(const std::optional<Rule>& rule,
                                            const rules::Variables& known);

class SituationWays {
  public:
    SituationWays(const Guide& guide, const rules::Variables& known);

    // Calls `each` with the situations of every way through; false: too many ways.
    template <class Each>
    bool walk(Each each) {
        boost::json::object values;
        ways_ = 0;
        return step(0, values, each);
    }
    // The one way on which `choose(question, options)` names the option taken.
    template <class Choose>
    boost::json::object way(Choose choose) const {
        boost::json::object values;
        for (std::size_t i = 0; i < guide_.situations.size(); ++i) {
            const auto& one = guide_.situations[i];
            if (asked(i, values))
                values[one.key] = one.options[choose(i, one.options.size())].value;
        }
        return values;
    }
    bool reached(std::size_t situation) const { return reached_[situation]; }

  private:
    bool asked(std::size_t at, const boost::json::object& values) const;

    template <class Each>
    bool step(std::size_t at, boost::json::object& values, Each& each) {
        if (at == guide_.situations.size()) {
            each(values);
            return ++ways_ < most_ways;
        }
        if (!asked(at, values)) return step(at + 1, values, each);
        const auto& one = guide_.situations[at];
        reached_[at] = true;
        for (const auto& option : one.options) {
            values[one.key] = option.value;
            if (!step(at + 1, values, each)) return false;
        }
        values.erase(one.key);
        return true;
    }

    const Guide& guide_;
    std::vector<std::optional<rules::Logic>> when_;
    std::vector<bool> reached_;
    std::size_t ways_ = 0;
};

}  // namespace domain
