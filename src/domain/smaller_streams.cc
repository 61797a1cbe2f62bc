#include "domain/smaller_streams.h"

#include <algorithm>
#include <array>

#include "domain/act_checks.h"
#include "domain/words.h"

namespace domain {
namespace {

using base::Refusal;
using base::Result;

constexpr std::array<std::string_view, 5> aspects{"efficiency", "accuracy", "convenience",
                                                  "operation", "attitude"};

bool known(const std::string& aspect) {
    return std::ranges::find(aspects, aspect) != aspects.end();
}

// Lists speak for the whole level, not for one department.
bool is_list(PublicationKind kind) {
    return kind == PublicationKind::once_list || kind == PublicationKind::cancelled_proofs;
}

}  // namespace

Result<Events> rate(const Rating& state, const Rate& command, const Facts& facts) {
    if (!facts.subject) return refuse("no_such_case", "没有这个办件。");
    const auto allowed = check_act(Act::rate, *facts.subject, facts);
    if (!allowed.ok()) return allowed.refusal();
    if (state.level) {
        return refuse("already_rated", "这个办件已经评价过了，一件只评一次。");
    }
    if (!std::ranges::all_of(command.aspects, known)) {
        return Refusal{"aspect_unknown", "评价的方面请从列出的里面选。", "", "/aspects"};
    }
    RatingGiven event;
    event.subject = facts.subject->id;
    event.item = facts.subject->item;
    event.agency = facts.subject->agency;
    event.level = command.level;
    event.aspects = command.aspects;
    event.comment = command.comment;
    event.channel = command.channel;
    return Events{std::move(event)};
}

void evolve(Rating& state, const RatingGiven& event) {
    state.level = event.level;
}

Result<Events> publish(const Publication& state, const Publish& command, const Facts& facts) {
    const Actor& actor = facts.actor;
    const bool reviewed = actor.is(Role::react) && command.draft;
    // A guide of an item manager goes through review; the office that reviews may publish at once.
    const bool manager = actor.is(Role::item_manager) && command.kind != PublicationKind::guide &&
                         !is_list(command.kind);
    const bool entitled = manager || actor.is(Role::service_administration) ||
                          actor.is(Role::administrator) || reviewed;
    if (!entitled && is_list(command.kind))
        return refuse("wrong_role", "清单由政务服务管理部门公布。");
    if (!entitled)
        return refuse("wrong_role", "指南要先送审，审核通过才能发布。请在「指南稿」里送审。");
    const bool bounded = !actor.is(Role::administrator) && !reviewed && !command.region.empty();
    if (bounded && !covers_region(actor, command.region)) {
        return refuse("wrong_agency", "只能发布本地区的内容。");
    }
    if (!command.findings.empty()) {
        return Refusal{"publication_has_errors", "还有错误没有改完，不能发布。", "", "",
                       command.findings};
    }
    if (state.version > 0 && state.content_hash == command.content_hash) {
        return refuse("publication_unchanged", "内容和现在公布的一样，不用再发布。");
    }
    if (command.replaces && *command.replaces != state.content_hash) {
        return refuse("publication_moved", "刚才公布了新的一版，这次没有发布。请先看看改了什么。");
    }
    return Events{Published{command.kind, command.key, state.version + 1, command.content_hash,
                            command.body, command.draft}};
}

void evolve(Publication& state, const Published& event) {
    state.version = event.version;
    state.content_hash = event.content_hash;
}

base::Result<Events> record_reading(const AccessLog&, const RecordReading& command,
                                    const Facts& facts) {
    if (command.purpose.empty()) return refuse("purpose_missing", "查看个人信息要写明用途。");
    return Events{
        PersonRead{command.purpose, command.subject, facts.actor.account, facts.actor.agency}};
}

}  // namespace domain
