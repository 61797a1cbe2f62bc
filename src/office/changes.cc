#include "office/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "office/flow.h"
#include "office/guide_sheet.h"
#include "shape/json.h"

namespace office {
namespace {

using domain::Guide;

class Sentences {
  public:
    void add(std::string text) { all_.push_back(std::move(text)); }
    void now(std::string_view what, const std::string& before, const std::string& after) {
        if (before != after)
            add(fmt::format("{}{}", what, after.empty() ? "不再写了" : "现在是" + after));
    }
    // A part that is too long for a sentence.
    template <class T>
    void part(std::string_view what, const T& before, const T& after) {
        if (shape::to_json(before) != shape::to_json(after)) add(fmt::format("{}有改动", what));
    }
    std::string text() const { return fmt::format("{}", fmt::join(all_, "；")); }

  private:
    std::vector<std::string> all_;
};

std::string names_only_in(const std::vector<domain::Material>& these,
                          const std::vector<domain::Material>& others) {
    std::string names;
    for (const auto& line : these)
        if (std::ranges::find(others, line.key, &domain::Material::key) == others.end())
            names += (names.empty() ? "" : "、") + line.name;
    return names;
}

void materials(Sentences& said, const Guide& before, const Guide& after) {
    const auto added = names_only_in(after.materials, before.materials);
    const auto gone = names_only_in(before.materials, after.materials);
    if (!added.empty()) said.add("新增材料：" + added);
    if (!gone.empty()) said.add("不再要的材料：" + gone);
    if (added.empty() && gone.empty()) said.part("材料的要求", before.materials, after.materials);
}

}  // namespace

std::string changes_text(const Guide& before, const Guide& after) {
    Sentences said;
    said.now("名称", before.name, after.name);
    said.now("承诺期限", promised_text(before), promised_text(after));
    said.now("法定期限", statutory_text(before), statutory_text(after));
    said.now("到现场", visits_text(before), visits_text(after));
    said.now("收费", fee_text(before.fee), fee_text(after.fee));
    materials(said, before, after);
    said.part("办理条件", before.conditions, after.conditions);
    said.part("情形问题", before.situations, after.situations);
    said.part("要填的内容", before.form, after.form);
    said.part("办理步骤", before.steps, after.steps);
    said.part("特殊环节", before.special_steps, after.special_steps);
    said.now("咨询电话", consult_phones(before), consult_phones(after));
    said.now("投诉电话", before.complaint_phone, after.complaint_phone);
    said.now("办理渠道", labels_of("channel", before.channels),
             labels_of("channel", after.channels));
    said.now("领取方式", labels_of("delivery", before.delivery),
             labels_of("delivery", after.delivery));
    said.part("依据", before.basis, after.basis);
    said.part("常见问题", before.questions, after.questions);
    return said.text();
}

}  // namespace office
