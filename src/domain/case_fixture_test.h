#pragma once

#include <memory>
#include <string>
#include <vector>

#include "domain/calendar_samples_test.h"
#include "domain/case_clocks.h"
#include "domain/model.h"
#include "domain/words.h"

// An invented service, 网球场使用许可, and a case of it that tests move on act by act.
namespace domain::samples {

inline Guide tennis_guide() {
    Guide guide;
    guide.item = "690102-99";
    guide.name = "网球场使用许可";
    guide.regime = Regime::license_art32;
    guide.region = "690102000000";
    guide.implementing_agency = guide.accepting_agency = guide.deciding_agency = "sports";
    guide.statutory = {Limit{20, Unit::working_days}, Limit{10, Unit::working_days}, "负责人", "",
                       ""};
    guide.promised.limit = Limit{6, Unit::working_days};
    guide.special_steps = {{"review", "专家评审", "expert_review", "《网球场办法》第八条", "评审会",
                            Limit{10, Unit::working_days}, true, true, ""},
                           {"visit", "现场核查", "site_survey", "《网球场办法》第九条", "上门",
                            Limit{5, Unit::working_days}, false, true, ""}};
    guide.conditions = {{"adult", "年满十八岁", true, ""},
                        {"pro", "要办比赛", false, "办赛事许可"}};
    guide.situations = {{"surface", "什么场地", "", {{"clay", "红土"}, {"grass", "草地"}}, {}}};
    Material form{.key = "form", .name = "申请书", .generated = true};
    Material plan{.key = "plan", .name = "场地图", .points = {{"scale", "没有比例尺"}}};
    Material lease{.key = "lease", .name = "租赁合同", .points = {{"sign", "没有签名"}}};
    Material photo{.key = "photo", .name = "照片", .need = Need::optional};
    guide.materials = {form, plan, lease, photo};
    guide.output = {"网球场使用许可证", "证照", "5 年", true};
    guide.places = {{"H1", "H1-01", "0699-5551001"}};
    guide.complaint_phone = "0699-5551000";
    return guide;
}

inline Actor officer(std::string account, std::vector<Role> roles) {
    Actor actor;
    actor.account = std::move(account);
    actor.name = actor.account;
    actor.roles = std::move(roles);
    actor.region = "690102000000";
    actor.agency = "sports";
    actor.hall = "H1";
    return actor;
}

inline Actor citizen(std::string person = "p-1") {
    Actor actor;
    actor.account = person;
    actor.roles = {Role::applicant};
    actor.person = std::move(person);
    return actor;
}

inline Actor machine(Role role, const char* account) {
    Actor actor;
    actor.account = account;
    actor.roles = {role};
    return actor;
}

inline std::shared_ptr<const Policy> policy(const std::string& notice = "5wd") {
    PolicyValue limit;
    limit.limit = notice;
    PolicyValue flag;
    flag.flag = true;
    PolicyDocument document{.id = "cn-root", .region = "CN", .title = "中华人民共和国行政许可法"};
    document.valid_from = base::make_date(2004, 7, 1);
    document.parameters = {{"accept_notice_simple", limit},
                           {"accept_notice_complex", limit},
                           {"special_excluded_from_promise", flag}};
    return std::make_shared<Policy>(
        Policy::resolve(std::vector{document}, "690102000000", base::make_date(2026, 9, 16))
            .value());
}

inline base::Instant instant(const std::string& text) {
    return base::parse_instant(text).value();
}

// A stream with its facts: acts are decided and folded; nothing else happens by itself but the
// clock.
class Play {
  public:
    explicit Play(Guide guide = tennis_guide()) {
        auto published = std::make_shared<PublishedGuide>();
        published->guide = std::move(guide);
        published->version = 3;
        facts.guide = std::move(published);
        static const auto calendar = calendar_of("690102000000");
        facts.calendar = calendar;
        facts.policy = policy();
        facts.id = "690102/case/1";
        facts.tracking_code = "ABCD2345";
        facts.now = instant("2026-09-16T10:00");
        state = initial_state(facts.id);
    }

    const Case& now() const { return std::get<Case>(state); }
    Status status() const { return now().status; }

    void at(const std::string& time) {
        facts.now = instant(time);
        settle();
    }

    // "" when it was done, else the refusal's code.
    std::string act(const Actor& actor, const Command& command) {
        settle();
        facts.actor = actor;
        facts.version = static_cast<std::int64_t>(log.size());
        const auto events = decide(state, command, facts);
        if (!events.ok()) return events.refusal().code;
        for (const Event& event : events.value()) record(event, {}, actor.account);
        last = events.value();
        return "";
    }

    void settle() {
        while (const auto consequence = due(state, facts)) {
            for (const Event& event : consequence->events) {
                record(event, consequence->effective_at, "clock");
            }
        }
    }

    State replayed() const {
        State again = initial_state(facts.id);
        for (const auto& [event, meta] : log) evolve(again, event, meta);
        return again;
    }

    Submit application() const {
        Submit submit;
        submit.item = facts.guide->guide.item;
        submit.situations = {{"surface", "clay"}};
        submit.parties = {Party{.person = "p-1"}};
        submit.materials = {paper("plan"), paper("lease")};
        return submit;
    }

    static SubmittedMaterial paper(const std::string& key) { return {key, {}, false, 1}; }

    // Every line looked at: lacking lines missing, the others ok.
    void check_lines(const std::vector<std::string>& lacking = {}) {
        for (const std::string key : {"plan", "lease"}) {
            const bool bad = std::ranges::find(lacking, key) != lacking.end();
            act(clerk, CheckMaterial{key, bad ? CheckResult::missing : CheckResult::ok});
        }
    }

    static Examine examination(DecisionResult proposal = DecisionResult::granted) {
        return {{{"adult", ConditionAnswer::yes, ""}, {"pro", ConditionAnswer::no, ""}},
                "同意",
                proposal};
    }

    void to_accepted() {
        act(who, application());
        check_lines();
        act(clerk, Accept{});
    }

    void to_decided() {
        to_accepted();
        act(examiner, examination());
        act(examiner, Propose{});
        act(chief, Decide{DecisionResult::granted, "", ""});
    }

    std::string due_day(ClockKind kind) const {
        for (const ClockReading& reading : readings(now(), facts)) {
            if (reading.kind == kind && reading.due_date) return base::to_text(*reading.due_date);
        }
        return "";
    }

    Facts facts;
    State state;
    std::vector<std::pair<Event, Meta>> log;
    Events last;
    Actor who = citizen();
    Actor clerk = officer("clerk", {Role::counter_clerk, Role::acceptance_officer});
    Actor examiner = officer("examiner", {Role::examiner});
    Actor reviewer = officer("reviewer", {Role::reviewer});
    Actor chief = officer("chief", {Role::decider});

  private:
    void record(const Event& event, std::optional<base::Instant> effective,
                const std::string& actor) {
        const Meta meta{static_cast<std::int64_t>(log.size()) + 1, facts.now, effective, actor};
        log.emplace_back(event, meta);
        evolve(state, event, meta);
    }
};

}  // namespace domain::samples
