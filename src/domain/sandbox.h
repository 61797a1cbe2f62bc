#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "domain/model.h"

namespace domain {

// A case in memory, moved on by the pure functions alone as the engine would: pinned guide, what
// time brings, follow-ups in other streams. Nothing is stored.
class Sandbox {
  public:
    Sandbox() = default;
    // Of `world`: id of the case, guide in force, calendar, policy, tracking code and the moment.
    explicit Sandbox(Facts world);

    Facts facts;  // `now` and `policy` may be set between two acts; `guide` is the pinned one

    const Case& subject() const;
    bool begun() const { return streams_.at(facts.id).version > 0; }

    // What applications from now on are filled from.
    void publish(std::shared_ptr<const PublishedGuide> next);
    const PublishedGuide& newest() const { return *versions_.back(); }

    void settle();  // what time has brought by facts.now
    base::Result<base::Done> act(const Command& command, const Actor& actor);

    // Since the caller last emptied them: what happened to the case (or, by a rating, to that), and
    // the follow-ups that were refused.
    Events happened;
    std::vector<base::Refusal> failed;

  private:
    struct Stream {
        State state;
        std::int64_t version = 0;
    };

    base::Result<Events> decide_on(const std::string& stream, const Command& command,
                                   const Actor& actor);
    void record(const std::string& stream, const Events& events, const std::string& actor,
                std::optional<base::Instant> effective, int depth);
    void follow(const FollowUp& next, int depth);
    void pin();

    std::vector<std::shared_ptr<const PublishedGuide>> versions_;
    std::map<std::string, Stream> streams_;
};

}  // namespace domain
