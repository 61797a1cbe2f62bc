#include "api/history.h"

#include <fmt/format.h>

#include "domain/case_clocks.h"
#include "domain/words.h"
#include "views/codec.h"

namespace api {
namespace {

using domain::to_chinese;

std::string in_marks(std::string_view text) {
    return fmt::format("「{}」", text);
}

std::string with_reason(std::string sentence, const std::string& reason) {
    return reason.empty() ? sentence : sentence + "。理由：" + reason;
}

// One overload an event: the sentence after who did it.
struct Sentences {
    const domain::Guide& guide;
    std::string who;
    HistoryLine line{};

    void say(std::string text, std::string basis = {}) {
        line.sentence = std::move(text);
        if (!basis.empty()) line.basis = std::move(basis);
    }
    std::string name(const std::string& material) const {
        const auto* found = domain::find_material(guide, material);
        return in_marks(found ? found->name : material);
    }
    std::string names(const std::vector<domain::Deficiency>& lines) const {
        std::string all;
        for (const auto& each : lines) all += (all.empty() ? "" : "、") + name(each.material);
        return all;
    }
    std::string step(const std::string& key) const {
        for (const auto& each : guide.special_steps)
            if (each.key == key) return in_marks(each.name);
        return in_marks(key);
    }

    void operator()(const domain::CaseReceived& e) {
        const auto how = e.by_applicant ? "申请人提交了申请" : who + "在窗口收下了申请";
        say(fmt::format("{}（{}），共 {} 项材料{}", how, to_chinese(e.channel), e.materials.size(),
                        e.incomplete ? "；有缺的，申请人仍要提交" : ""),
            "《行政许可法》第二十九条");
    }
    void operator()(const domain::CaseNumbered& e) { say("办件编号 " + e.number); }
    void operator()(const domain::MaterialChecked& e) {
        say(fmt::format("{}核对{}：{}", who, name(e.material), to_chinese(e.result)));
    }
    void operator()(const domain::FormCorrected& e) {
        say(fmt::format("{}当场更正了 {} 处，申请人已经确认", who, e.elements.size()),
            "《行政许可法》第三十二条第一款第三项");
    }
    void operator()(const domain::NotRequiredDeclared& e) {
        say(with_reason(who + "告知不受理", e.reason), e.basis);
    }
    void operator()(const domain::AcceptanceRefused& e) {
        say(with_reason(fmt::format("{}不予受理：{}", who, to_chinese(e.ground)), e.reason),
            e.basis);
    }
    void operator()(const domain::SupplementRequested& e) {
        say(fmt::format("{}一次告知要补正 {} 项：{}", who, e.lines.size(), names(e.lines)),
            "《行政许可法》第三十二条第一款第四项");
    }
    void operator()(const domain::SupplementRepeated& e) {
        say(fmt::format("{}再次告知还没有补齐的 {} 项：{}", who, e.lines.size(), names(e.lines)));
    }
    void operator()(const domain::SupplementReceived& e) {
        say(fmt::format("收到补正的材料 {} 项，期限从今天重新算", e.materials.size()));
    }
    void operator()(const domain::CaseAccepted&) {
        say(who + "受理了这个申请", "《行政许可法》第三十二条第一款第五项");
    }
    void operator()(const domain::DeemedAccepted& e) {
        say(fmt::format("期限内没有答复，从 {}收到那天起视为受理",
                        base::to_chinese(e.receipt.date())),
            std::string(domain::silence_basis(guide.regime)));
    }
    void operator()(const domain::CaseExamined& e) {
        say(fmt::format("{}审查完毕，建议{}", who, to_chinese(e.proposal)),
            "《行政许可法》第三十四条");
    }
    void operator()(const domain::StepReturned& e) {
        say(with_reason(who + "退回重审，期限照常走", e.reason));
    }
    void operator()(const domain::CaseProposed& e) {
        say(fmt::format("{}提出拟办意见：{}", who, to_chinese(e.proposal)));
    }
    void operator()(const domain::CaseDecided& e) {
        say(with_reason(fmt::format("{}作出决定：{}", who, to_chinese(e.result)), e.reason),
            e.basis);
    }
    void operator()(const domain::ResultPushed&) { say("结果已经推送给申请人和窗口"); }
    void operator()(const domain::HandedToWindow&) { say(who + "把结果交到了窗口"); }
    void operator()(const domain::PickupNotified&) { say(who + "通知申请人来领取"); }
    void operator()(const domain::ResultServed&) {
        say("结果已经送达", "《行政许可法》第四十四条");
    }
    void operator()(const domain::ApplicationWithdrawn&) { say("申请人撤回了申请"); }
    void operator()(const domain::MisoperationUndone& e) {
        say(with_reason(who + "撤销了误操作", e.reason));
    }
    void operator()(const domain::SpecialStepBegun& e) {
        say(fmt::format("{}从 {}开始{}", who, base::to_chinese(e.begin), step(e.step)),
            "《行政许可法》第四十五条");
    }
    void operator()(const domain::SpecialStepEnded& e) {
        say(fmt::format("{}在 {}结束，期限接着算", step(e.step), base::to_chinese(e.end)));
    }
    void operator()(const domain::LimitExtended& e) {
        say(with_reason(fmt::format("{}批准延期 {}", who, to_chinese(e.by)), e.reason),
            "《行政许可法》第四十二条");
    }
    void operator()(const domain::NoticeIssued& e) {
        say(fmt::format("发出{}", in_marks(to_chinese(e.kind))));
    }
    void operator()(const domain::NoticeNumbered& e) {
        say("通知编号 " + e.number);
        line.notice = e.notice;
    }
    void operator()(const domain::NoticeOpened& e) {
        say("申请人看了通知，算作送达");
        line.notice = e.notice;
    }
    template <class Other>
    void operator()(const Other&) {}
};

std::string who_did(const store::Record& record, const NameOf& name_of, bool names) {
    if (record.actor == "clock" || record.actor == "react") return "";
    const auto name = name_of(record.actor);
    if (name.empty()) return "申请人";
    return names ? name : "工作人员";
}

}  // namespace

std::vector<HistoryLine> history_of(const std::vector<store::Record>& records,
                                    const domain::Guide& guide, const NameOf& name_of, bool names) {
    std::vector<HistoryLine> lines;
    for (const auto& record : records) {
        const auto event = views::decode(record.type, record.format, record.body);
        if (!event) continue;
        Sentences sentences{guide, who_did(record, name_of, names)};
        std::visit(sentences, *event);
        if (sentences.line.sentence.empty()) continue;
        sentences.line.at = record.effective_at.value_or(record.recorded_at);
        if (std::holds_alternative<domain::NoticeIssued>(*event))
            sentences.line.notice = record.version;
        lines.push_back(std::move(sentences.line));
    }
    return lines;
}

}  // namespace api
