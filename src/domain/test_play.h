#pragma once

#include <map>
#include <optional>
#include <string>

#include "domain/acts.h"
#include "domain/sandbox.h"
#include "domain/scenario.h"
#include "domain/test_run.h"

// The moves of a test run. Only for test_run*.cc.
namespace domain::trial {

// What all plays of one way through the questions share.
struct Setting {
    std::shared_ptr<const PublishedGuide> published;
    TestWorld world;
    std::map<std::string, std::string> situations;
    std::map<std::string, Actor, std::less<>> cast;

    const Guide& guide() const { return published->guide; }
};

struct Stuck {
    std::string act;
    base::Refusal refusal;
};

// One case, moved on act by act; after the first refusal nothing moves any more.
class Play {
  public:
    explicit Play(const Setting& setting);

    const Setting& setting() const { return setting_; }
    const Guide& guide() const { return setting_.guide(); }
    const Case& now() const { return box_.subject(); }
    const Facts& facts() const { return box_.facts; }
    bool goes() const { return !stuck_; }
    const std::optional<Stuck>& stuck() const { return stuck_; }
    int acts() const { return acts_; }
    std::string note;

    // Another case from the beginning, counted with those before.
    void again();
    void act(Act act, std::string_view who, const Command& command);
    void tell(Act act, std::string_view who, const scenario::Args& args);  // in a file's words
    void until(base::Instant instant);
    void expect(Status status);

    void apply(std::size_t variant = 0, std::optional<Channel> channel = {},
               std::optional<Consent> consent = {});
    void check(const std::vector<std::string>& lacking = {});
    void request(const std::string& line);
    void hand_in(const std::string& line);
    void accept();
    void to_accepted();
    void examine(DecisionResult result);
    void propose();
    void decide(DecisionResult result);
    void to_decided(DecisionResult result);
    void deliver();
    void finish();  // from acceptance to service, with the regime's positive result

    // The line of the guide that a supplement can be about; null: nothing is asked of anybody.
    const Material* demanded_line() const;

  private:
    void refused(Act act, const base::Refusal& refusal);

    const Setting& setting_;
    Sandbox box_;
    int acts_ = 0;
    std::optional<Stuck> stuck_;
};

DecisionResult positive(const Guide& guide);
DecisionResult negative(const Guide& guide);
std::vector<Channel> channels_of(const Guide& guide);
std::vector<Consent> consents_of(const Guide& guide);

struct PathRule {
    TestPath path;
    std::string_view name;
    void (*play)(Play& play);
    // Why this guide has no such path in these situations; "": it has.
    std::string (*absent)(const Play& play);
};
std::span<const PathRule> path_table();

}  // namespace domain::trial
