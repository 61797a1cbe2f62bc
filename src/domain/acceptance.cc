#include "domain/acceptance.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/act_checks.h"
#include "domain/case_clocks.h"
#include "domain/submission.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Refusal;
using base::Result;

Result<base::Done> check_line(const CheckMaterial& command, const Case& state, const Facts& facts) {
    const auto lines = applicable_materials(facts.guide->guide, state.situations);
    const auto found = std::ranges::find(lines, command.material, &Material::key);
    if (found == lines.end()) {
        return Refusal{"material_not_in_guide", "办事指南里没有这一项材料，或者这个情形不需要它。",
                       "《行政许可法》第三十条、第三十一条", "/material"};
    }
    if (!points_of_line(command.points, **found)) return point_not_in_line("/points");
    if (command.result == CheckResult::deferred) {
        return Refusal{"deferral_not_available", "这个事项现在不能容缺受理。请核对后选别的结果。",
                       "", "/result"};
    }
    if (command.result == CheckResult::replaced_by_share && !(*found)->share && !(*found)->waived) {
        return Refusal{"not_shareable", "这项材料还不能用共享数据代替。", "", "/result"};
    }
    return base::Done{};
}

Refusal still_open() {
    return {"wrong_ground", "受理时段还没有结束，申请人还可以补齐。请先告知补正。",
            "《行政许可法》第三十二条第一款第四项", "/ground"};
}

// 定期受理: what the window's end left incomplete.
Result<base::Done> left_incomplete(const Case& state, const Facts& facts) {
    if (!intake_over(state, facts)) return still_open();
    const auto lines = lines_of(state, facts.guide->guide);
    const auto lacks = [](const Line& line) { return lacking(line.state); };
    if (std::ranges::any_of(lines, lacks)) return base::Done{};
    return Refusal{"nothing_unmet", "没有核对不合格的材料，不能以受理时段已过不予受理。", "",
                   "/ground"};
}

// 不动产登记暂行条例 第十七条: the notice lists all that is lacking, so there must be something.
Result<base::Done> incomplete_on_spot(const Case& state, const Facts& facts) {
    if (const auto checked = all_checked(state, facts); !checked.ok()) return checked;
    const auto lines = lines_of(state, facts.guide->guide);
    const auto lacks = [](const Line& line) { return lacking(line.state); };
    if (std::ranges::any_of(lines, lacks)) return base::Done{};
    return Refusal{"nothing_unmet", "核对下来没有缺的材料，不能以材料不齐不予受理。",
                   "《不动产登记暂行条例》第十七条", "/ground"};
}

Result<base::Done> check_ground(const RefuseAcceptance& command, const Case& state,
                                const Facts& facts) {
    const Guide& guide = facts.guide->guide;
    switch (command.ground) {
        case Ground::not_required:
            return Refusal{"wrong_ground", "依法不需要办理的，请用「告知不受理」。",
                           "《行政许可法》第三十二条第一款第一项", "/ground"};
        case Ground::not_competent:
            if (command.competent_agency.empty()) {
                return Refusal{"competent_agency_missing", "请写明应当向哪个机关申请。",
                               "《行政许可法》第三十二条第一款第二项", "/competent_agency"};
            }
            if (on_working_day_of_receipt(state, facts)) return base::Done{};
            return Refusal{"not_immediate", "不属于本机关职权的，只能在收到当天告知。",
                           "《行政许可法》第三十二条第一款第二项", "/ground"};
        case Ground::unmet_after_supplement:
            if (guide.regime == Regime::intake_window && !intake_over(state, facts))
                return still_open();
            if (state.round >= 2 && unmet_demand(state)) return base::Done{};
            return Refusal{"nothing_unmet",
                           "还没有告知过补正，或者要求补的都补齐了，不能以此不予受理。",
                           "《行政许可法》第三十二条第一款第四项、第五项", "/ground"};
        case Ground::incomplete_on_spot:
            if (guide.regime == Regime::registration_on_spot)
                return incomplete_on_spot(state, facts);
            return Refusal{"wrong_ground", "材料不齐的，先一次性告知补正，不能直接不予受理。",
                           "《行政许可法》第三十二条第一款第四项", "/ground"};
        case Ground::intake_window_closed:
            if (guide.regime == Regime::intake_window) return left_incomplete(state, facts);
            return Refusal{"wrong_ground", "这个事项全年受理，没有受理时段。", "", "/ground"};
        default:
            return base::Done{};
    }
}

}  // namespace

bool on_working_day_of_receipt(const Case& state, const Facts& facts) {
    const base::Date received = state.received.date();
    const auto working = facts.calendar ? facts.calendar->next_working_day(received) : std::nullopt;
    return facts.now.date() <= working.value_or(received);
}

Result<Events> submit(const Case&, const Submit& command, const Facts& facts) {
    if (const auto check = check_submission(command, facts); !check.ok()) return check.refusal();
    const Guide& guide = facts.guide->guide;
    CaseReceived event;
    event.item = guide.item;
    event.guide_version = facts.guide->version;
    event.region = guide.region;
    event.agency = guide.accepting_agency;
    event.channel = command.channel;
    event.origin = command.origin;
    event.test = command.test;
    event.hall = !facts.actor.hall.empty() ? facts.actor.hall
                 : guide.places.empty()    ? std::string()
                                           : guide.places.front().hall;
    event.tracking_code = facts.tracking_code;
    event.event_time = command.event_time.value_or(facts.now);
    event.situations = command.situations;
    event.parties = command.parties;
    event.form = command.form;
    event.materials = command.materials;
    event.incomplete = !command.form_problems.empty() || !lacking_lines(command, guide).empty();
    event.consent = command.consent;
    event.by_applicant = !std::ranges::any_of(facts.actor.roles, is_official);
    return Events{std::move(event), NoticeIssued{NoticeKind::receipt}};
}

Result<Events> check_material(const Case& state, const CheckMaterial& command, const Facts& facts) {
    if (const auto check = check_line(command, state, facts); !check.ok()) return check.refusal();
    return Events{MaterialChecked{command.material, command.result, command.points, command.note}};
}

Result<Events> correct_on_spot(const Case&, const CorrectOnSpot& command, const Facts& facts) {
    for (const std::string& element : command.elements) {
        if (find_field(facts.guide->guide, element)) continue;
        return Refusal{"field_not_in_form", "表里没有这一栏，不能更正。", "", "/elements"};
    }
    const bool confirmed =
        command.confirmed_by == "second_screen" || command.confirmed_by == "signature";
    if (command.elements.empty() || !confirmed) {
        return Refusal{"correction_unconfirmed",
                       "当场更正要写明改了哪几栏，并由申请人看过确认或者签名。",
                       "《行政许可法》第三十二条第一款第三项", "/confirmed_by"};
    }
    return Events{FormCorrected{command.elements, command.form, command.confirmed_by}};
}

Result<Events> decline_not_required(const Case& state, const DeclineNotRequired& command,
                                    const Facts& facts) {
    if (command.reason.empty() || command.basis.empty()) return reason_required("不受理");
    if (!on_working_day_of_receipt(state, facts)) {
        return refuse("not_immediate", "依法不需要办理的，只能在收到当天告知不受理。",
                      "《行政许可法》第三十二条第一款第一项");
    }
    return Events{NotRequiredDeclared{command.reason, command.basis},
                  NoticeIssued{NoticeKind::not_required}};
}

Result<Events> refuse_acceptance(const Case& state, const RefuseAcceptance& command,
                                 const Facts& facts) {
    if (command.reason.empty() || command.basis.empty()) return reason_required("不予受理");
    if (const auto check = check_ground(command, state, facts); !check.ok()) return check.refusal();
    return Events{
        AcceptanceRefused{command.ground, command.reason, command.basis, command.competent_agency},
        NoticeIssued{NoticeKind::acceptance_refused}};
}

Result<Events> accept(const Case& state, const Accept&, const Facts& facts) {
    if (const auto ready = ready_for(Act::accept, state, facts); !ready.ok())
        return ready.refusal();
    Events events{CaseAccepted{facts.calendar ? facts.calendar->version() : std::string()}};
    if (has_acceptance_notice(facts.guide->guide.regime)) {
        events.push_back(NoticeIssued{NoticeKind::acceptance});
    }
    return events;
}

std::optional<Consequence> deemed_acceptance(const Case& state, const Facts& facts) {
    const auto clock = notice_clock(state, facts);
    if (!clock || !facts.calendar) return {};
    const ClockReading reading = read_quick(*clock, *facts.calendar);
    if (!reading.due || *reading.due > facts.now) return {};
    return Consequence{{DeemedAccepted{state.received, *reading.due, facts.calendar->version(),
                                       facts.policy->version()},
                        NoticeIssued{NoticeKind::deemed_acceptance}},
                       *reading.due};
}

}  // namespace domain
