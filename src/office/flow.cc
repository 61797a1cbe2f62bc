#include "office/flow.h"

#include <fmt/format.h>

#include <algorithm>

namespace office {
namespace {

using domain::Guide;

constexpr int gap = 30, top = 12, tall = 60, low = top + tall + 50, step_width = 165;

std::string clock_words(const domain::SpecialStep& step) {
    if (step.excludes_promised && step.excludes_statutory) return "不计入承诺和法定期限";
    if (step.excludes_promised) return "不计入承诺期限";
    return step.excludes_statutory ? "不计入法定期限" : "计入期限";
}

DrawnBox box_of(Spot at, std::vector<std::string> lines, BoxLook look) {
    int width = 62;
    for (const auto& line : lines)
        width = std::max(width, text_width(line, &line == &lines.front() ? title_size : note_size));
    return {at, width + 22, tall, look, std::move(lines)};
}

Spot right_of(const DrawnBox& box) {
    return {box.at.x + box.width, box.at.y + box.height / 2};
}
Spot left_of(const DrawnBox& box) {
    return {box.at.x - 2, box.at.y + box.height / 2};
}
int middle_of(const DrawnBox& box) {
    return box.at.x + box.width / 2;
}

// The step during which special steps take place.
std::string step_with_special(const Guide& guide) {
    for (const auto* key : {"examine", "decide", "accept"})
        if (std::ranges::find(guide.steps, key, &domain::Step::key) != guide.steps.end())
            return key;
    return guide.steps.empty() ? "" : guide.steps.back().key;
}

std::string refused_words(domain::ItemType type) {
    if (type == domain::ItemType::administrative_license) return "不予许可";
    return type == domain::ItemType::confirmation ? "不予登记" : "不予办理";
}

// Boxes in one row from left to right; what leaves the way stands below.
class Row {
  public:
    explicit Row(Drawing& drawing) : drawing_(drawing) {}

    const DrawnBox& add(std::vector<std::string> lines, BoxLook look, std::string on_line = {}) {
        auto box = box_of({x_, top}, std::move(lines), look);
        if (look == BoxLook::diamond) box.width += 30;
        if (x_ > 2) drawing_.lines.push_back({{end_, left_of(box)}, std::move(on_line)});
        x_ += box.width + gap;
        end_ = right_of(box);
        drawing_.boxes.push_back(std::move(box));
        return drawing_.boxes.back();
    }

    // Under a box of the row, pushed right of what stands there already.
    DrawnBox below(const DrawnBox& over, std::vector<std::string> lines, BoxLook look) {
        auto box = box_of({0, low}, std::move(lines), look);
        box.at.x = std::max(low_, middle_of(over) - box.width / 2);
        low_ = box.at.x + box.width + 10;
        const int x = std::clamp(middle_of(over), box.at.x + 8, box.at.x + box.width - 8);
        drawing_.lines.push_back({{{x, over.at.y + over.height}, {x, low - 2}}, "", true});
        drawing_.boxes.push_back(box);
        return box;
    }

    int width() const { return std::max(x_ - gap, low_ - 10) + 4; }

  private:
    Drawing& drawing_;
    int x_ = 2, low_ = 2;
    Spot end_;
};

struct Placed {
    DrawnBox submit, complete;
    std::vector<std::pair<std::string, DrawnBox>> steps;
};

Placed place_steps(Row& row, const GuideSheet& sheet) {
    const auto& guide = sheet.guide();
    Placed placed;
    placed.submit = row.add({"提交申请", labels_of("channel", guide.channels)}, BoxLook::plain);
    std::string answer;
    for (const auto& step : guide.steps) {
        if (step.key == "accept") {
            placed.complete = row.add({"齐全", "合格？"}, BoxLook::diamond);
            answer = "是";
        }
        placed.steps.emplace_back(
            step.key, row.add({step.name, limit_text(step.limit)}, BoxLook::step, answer));
        answer.clear();
    }
    return placed;
}

void place_branches(Row& row, Drawing& drawing, const GuideSheet& sheet, const Placed& placed) {
    const auto& guide = sheet.guide();
    const auto special = step_with_special(guide);
    if (placed.complete.width > 0) {
        const auto asked =
            row.below(placed.complete, {"一次告知补正", "只这一次，一次说全"}, BoxLook::plain);
        const int y = asked.at.y + asked.height / 2, x = middle_of(placed.submit);
        drawing.lines.push_back({{{asked.at.x, y}, {x, y}, {x, top + tall + 2}}, "", true});
    }
    for (const auto& [key, box] : placed.steps) {
        if (key == special)
            for (const auto& step : guide.special_steps)
                row.below(box, {step.name + " ≤ " + limit_text(step.limit), clock_words(step)},
                          BoxLook::special);
        if (key == "decide")
            row.below(box, {refused_words(guide.item_type), "说明理由和救济"}, BoxLook::plain);
    }
}

std::string outer_text(const GuideSheet& sheet) {
    const auto& guide = sheet.guide();
    std::string text = "提交申请（" + labels_of("channel", guide.channels) + "）";
    for (const auto& step : guide.steps) {
        if (step.key == "accept") text += "，材料不齐全就一次告知补正，齐全";
        text += "，" + step.name + "（" + limit_text(step.limit) + "）";
    }
    for (const auto& step : guide.special_steps) text += "；" + special_text(step);
    return text + "。咨询电话 " + consult_phones(guide) + "，投诉电话 " + guide.complaint_phone;
}

Drawing outer(const GuideSheet& sheet) {
    Drawing drawing{"「" + sheet.guide().name + "」办理流程图", outer_text(sheet)};
    Row row(drawing);
    const auto placed = place_steps(row, sheet);
    place_branches(row, drawing, sheet, placed);
    const auto& guide = sheet.guide();
    drawing.width = row.width();
    drawing.height = low + tall + 34;
    drawing.texts.push_back(
        {{2, drawing.height - 8},
         fmt::format("承诺 {}，法定 {}。咨询 {}，投诉 {}", promised_text(guide),
                     statutory_text(guide), consult_phones(guide), guide.complaint_phone)});
    drawing.width = std::max(drawing.width, text_width(drawing.texts.back().text, note_size) + 8);
    return drawing;
}

// One column for each office, one row for each thing done.
class Lanes {
  public:
    explicit Lanes(Drawing& drawing) : drawing_(drawing) {}

    void add(const std::string& office, std::vector<std::string> lines, BoxLook look) {
        DrawnBox box{{lane_of(office), y_}, step_width, 0, look, std::move(lines)};
        box.height = static_cast<int>(box.lines.size()) * line_height + 18;
        if (has_last_) join(box, look == BoxLook::special);
        y_ += box.height + gap;
        last_ = box, has_last_ = true;
        drawing_.boxes.push_back(std::move(box));
    }

    void finish() {
        drawing_.width = static_cast<int>(offices_.size()) * (step_width + gap) + 8;
        drawing_.height = y_;
    }

  private:
    int lane_of(const std::string& office) {
        const auto found = std::ranges::find(offices_, office);
        const auto lane = static_cast<int>(found - offices_.begin());
        const int x = 4 + lane * (step_width + gap);
        if (found != offices_.end()) return x;
        offices_.push_back(office);
        int y = 18;
        for (auto& line : wrapped(office, note_size, step_width)) {
            drawing_.texts.push_back({{x, y}, std::move(line)});
            y += line_height;
        }
        return x;
    }

    void join(const DrawnBox& box, bool side) {
        const int from = middle_of(last_), to = middle_of(box), y = last_.at.y + last_.height;
        if (from == to)
            drawing_.lines.push_back({{{from, y}, {to, box.at.y - 2}}, "", side});
        else
            drawing_.lines.push_back(
                {{{from, y}, {from, y + gap / 2}, {to, y + gap / 2}, {to, box.at.y - 2}},
                 "",
                 side});
    }

    Drawing& drawing_;
    std::vector<std::string> offices_;
    int y_ = 18 + 3 * line_height;
    DrawnBox last_;
    bool has_last_ = false;
};

std::vector<std::string> with_notes(std::string_view title, std::string_view note) {
    auto lines = wrapped(title, title_size, step_width - 16);
    if (!note.empty())
        std::ranges::move(wrapped(note, note_size, step_width - 16), std::back_inserter(lines));
    return lines;
}

Drawing inner(const GuideSheet& sheet) {
    const auto& guide = sheet.guide();
    Drawing drawing{"「" + guide.name + "」内部流转图", ""};
    Lanes lanes(drawing);
    const auto special = step_with_special(guide);
    for (const auto& step : guide.steps) {
        const auto office = step.office.empty() ? sheet.implementing.name : step.office;
        lanes.add(office,
                  with_notes(step.name + "（" + limit_text(step.limit) + "）", step.standard),
                  BoxLook::step);
        drawing.text += office + step.name + "，" + limit_text(step.limit) + "；";
        if (step.key != special) continue;
        for (const auto& each : guide.special_steps) {
            lanes.add(office, with_notes(each.name + " ≤ " + limit_text(each.limit), each.method),
                      BoxLook::special);
            drawing.text += special_text(each) + "；";
        }
    }
    lanes.finish();
    return drawing;
}

}  // namespace

std::string special_text(const domain::SpecialStep& step) {
    return fmt::format("{}，最长 {}，{}", step.name, limit_text(step.limit), clock_words(step));
}

std::string consult_phones(const Guide& guide) {
    std::vector<std::string_view> phones;
    for (const auto& place : guide.places)
        if (!place.phone.empty() && std::ranges::find(phones, place.phone) == phones.end())
            phones.push_back(place.phone);
    return fmt::format("{}", fmt::join(phones, "、"));
}

Drawing flow_drawing(const GuideSheet& sheet, FlowKind kind) {
    return kind == FlowKind::outer ? outer(sheet) : inner(sheet);
}

Table flow_table(const GuideSheet& sheet, FlowKind kind) {
    const auto& guide = sheet.guide();
    const bool is_outer = kind == FlowKind::outer;
    Table table{is_outer ? "办理流程表" : "内部流转表", {}, {}, {}};
    table.head = is_outer ? std::vector<std::string>{"步骤", "谁来做", "最长时间"}
                          : std::vector<std::string>{"步骤", "谁来做", "最长时间", "看什么"};
    table.widths = is_outer ? std::vector{3, 5, 3} : std::vector{3, 5, 3, 7};
    for (const auto& step : guide.steps) {
        table.rows.push_back({step.name, step.office, limit_text(step.limit)});
        if (!is_outer) table.rows.back().push_back(step.standard);
    }
    for (const auto& step : guide.special_steps) {
        table.rows.push_back(
            {step.name, is_outer ? clock_words(step) : step.method, limit_text(step.limit)});
        if (!is_outer)
            table.rows.back().push_back(clock_words(step) +
                                        (step.note.empty() ? "" : "。" + step.note));
    }
    return table;
}

}  // namespace office
