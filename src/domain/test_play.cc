#include "domain/test_play.h"

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "domain/act_checks.h"
#include "domain/form_sample.h"
#include "domain/scenario_cast.h"
#include "domain/submission.h"
#include "domain/words.h"

namespace domain::trial {
namespace {

constexpr std::int64_t between_acts = 5 * base::minute_us;
constexpr auto reason = "试运行";
constexpr auto basis = "办事指南列明的依据";

Facts facts_of(const Setting& setting) {
    Facts facts;
    facts.guide = setting.published;
    facts.calendar = setting.world.calendar;
    facts.policy = setting.world.policy;
    facts.now = setting.world.start;
    facts.id = setting.guide().region.substr(0, 6) + "/case/sandbox";
    facts.tracking_code = "SANDBOX0";
    return facts;
}

// As a file where the guide takes files and the case comes over the net; else the paper itself.
SubmittedMaterial handed_in(const Material& line, Channel channel) {
    const bool paper = channel == Channel::counter || channel == Channel::post;
    if (paper || line.accepts.empty()) return {line.key, {}, false, 1};
    return {line.key, {{std::string(64, '0'), line.accepts.front(), 1}}, false, 0};
}

Box form_box(const Answers& answers) {
    return {"p-1", "form", "open", boost::json::serialize(answers)};
}

std::string who_takes_in(Channel channel) {
    const bool paper = channel == Channel::counter || channel == Channel::post;
    return paper ? "clerk" : "citizen";
}

}  // namespace

DecisionResult positive(const Guide& guide) {
    return results_of(guide.regime).front();
}

DecisionResult negative(const Guide& guide) {
    const auto results = results_of(guide.regime);
    const auto found = std::ranges::find_if(results, is_negative);
    return found == results.end() ? results.front() : *found;
}

std::vector<Channel> channels_of(const Guide& guide) {
    std::vector<Channel> offered;
    for (const Channel channel :
         {Channel::online, Channel::counter, Channel::post, Channel::agent, Channel::kiosk}) {
        const bool named =
            std::ranges::find(guide.channels, channel_word(channel)) != guide.channels.end();
        if (named || guide.channels.empty()) offered.push_back(channel);
    }
    return offered;
}

std::vector<Consent> consents_of(const Guide& guide) {
    std::vector<Consent> offered;
    for (const auto& [word, consent] :
         {std::pair("electronic", Consent::electronic), std::pair("counter", Consent::pick_up),
          std::pair("post", Consent::post)}) {
        const bool named = std::ranges::find(guide.delivery, word) != guide.delivery.end();
        if (named || guide.delivery.empty()) offered.push_back(consent);
    }
    return offered;
}

Play::Play(const Setting& setting) : setting_(setting), box_(facts_of(setting)) {}

void Play::again() {
    if (goes()) box_ = Sandbox(facts_of(setting_));
}

void Play::refused(Act act, const base::Refusal& refusal) {
    stuck_ = Stuck{std::string(act_name(act)), refusal};
}

void Play::act(Act act, std::string_view who, const Command& command) {
    if (!goes()) return;
    box_.facts.now = box_.facts.now + between_acts;
    const auto done = box_.act(command, setting_.cast.find(who)->second);
    if (!done) return refused(act, done.refusal());
    if (!box_.failed.empty()) return refused(act, box_.failed.front());
    ++acts_;
}

void Play::tell(Act act, std::string_view who, const scenario::Args& args) {
    if (!goes()) return;
    Facts facts = box_.facts;
    facts.actor = setting_.cast.find(who)->second;
    const auto commands = scenario::commands_of(args, now(), facts);
    if (!commands) return refused(act, commands.refusal());
    for (const Command& command : *commands) this->act(act, who, command);
}

void Play::until(base::Instant instant) {
    if (!goes()) return;
    box_.facts.now = std::max(box_.facts.now, instant);
    box_.settle();
}

void Play::expect(Status status) {
    if (!goes() || now().status == status) return;
    const auto sentence = "走完以后办件是「" + std::string(to_chinese(now().status)) +
                          "」，应该是「" + std::string(to_chinese(status)) + "」。";
    stuck_ = Stuck{"核对结果", refuse("unexpected_status", sentence)};
}

void Play::apply(std::size_t variant, std::optional<Channel> channel,
                 std::optional<Consent> consent) {
    const Guide& guide = setting_.guide();
    const auto channels = channels_of(guide);
    const auto consents = consents_of(guide);
    Submit submit;
    submit.item = guide.item;
    submit.guide_version = setting_.published->version;
    submit.channel = channel.value_or(channels.empty() ? Channel::online : channels.front());
    submit.consent = consent.value_or(consents.empty() ? Consent::electronic : consents.front());
    submit.test = true;
    submit.situations = setting_.situations;
    submit.parties = {Party{.person = "p-1"}};
    const auto answers = sample_answers(guide, submit.situations, box_.facts.now.date(), variant);
    submit.form = form_box(answers);
    submit.form_problems = check_answers(guide, submit.situations, answers);
    for (const Material* line : applicable_materials(guide, submit.situations, answers))
        if (!exempt(*line, guide, submit.situations))
            submit.materials.push_back(handed_in(*line, submit.channel));
    const bool paper = who_takes_in(submit.channel) == "clerk";
    act(paper ? Act::receive : Act::submit, who_takes_in(submit.channel), submit);
}

void Play::check(const std::vector<std::string>& lacking) {
    tell(Act::check_material, "clerk", scenario::CheckAllArgs{lacking});
}

void Play::request(const std::string& line) {
    check({line});
    const std::vector<Deficiency> lines{{line, CheckResult::missing, {}, ""}};
    if (now().supplements == 0)
        act(Act::request_supplement, "clerk", RequestSupplement{lines});
    else
        act(Act::repeat_unmet, "clerk", RepeatUnmet{lines});
}

// What is made from the form is answered with the form.
void Play::hand_in(const std::string& line) {
    const Material* material = find_material(guide(), line);
    SubmitSupplement command;
    if (material->generated)
        command.form = form_box(sample_answers(guide(), setting_.situations, facts().now.date()));
    else
        command.materials = {handed_in(*material, now().channel)};
    act(Act::supplement, "citizen", command);
}

void Play::accept() {
    tell(Act::accept, "clerk", scenario::AcceptArgs{});
}

void Play::to_accepted() {
    apply();
    check();
    accept();
}

void Play::examine(DecisionResult result) {
    scenario::ExamineArgs args{result, {}, reason};
    if (is_negative(result) && !guide().conditions.empty())
        args.failing = {guide().conditions.front().key};
    tell(Act::examine, "examiner", args);
}

void Play::propose() {
    if (!decides_from_accepted(guide())) tell(Act::propose, "examiner", scenario::ProposeArgs{});
}

void Play::decide(DecisionResult result) {
    act(Act::decide, "chief", Decide{result, reason, basis});
}

void Play::to_decided(DecisionResult result) {
    examine(result);
    propose();
    decide(result);
}

// As the applicant agreed: he opens the paper himself, or it is handed to the window and served.
void Play::deliver() {
    if (!goes()) return;
    const auto kind =
        is_negative(now().decision->result) ? NoticeKind::refusal : NoticeKind::decision;
    if (now().consent == Consent::electronic)
        return tell(Act::open_notice, "citizen", scenario::OpenNoticeArgs{kind});
    if (!now().pushed) tell(Act::push_result, "chief", scenario::PushArgs{});
    tell(Act::hand_to_window, "examiner", scenario::HandArgs{});
    act(Act::notify_pickup, "counter", NotifyPickup{"sms", "已送达"});
    const bool post = now().consent == Consent::post;
    act(Act::serve, "counter", Serve{post ? "post" : "pick_up", "签收单"});
}

void Play::finish() {
    to_decided(positive(guide()));
    deliver();
    expect(Status::served);
}

const Material* Play::demanded_line() const {
    const Material* from_form = nullptr;
    for (const Material* line : applicable_materials(guide(), setting_.situations)) {
        if (line->need == Need::optional) continue;
        if (!exempt(*line, guide(), setting_.situations)) return line;
        if (line->generated && !from_form) from_form = line;
    }
    return from_form;
}

}  // namespace domain::trial
