#include "office/row_merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "domain/clauses.h"
#include "office/element_text.h"
#include "office/plain.h"

namespace office {
namespace {

using domain::Guide;

// In the order of the row. `same` finds the element of the guide that a read one speaks of, `take`
// puts into it what the row says.
template <class List, class Same, class Take>
List of_row(const List& before, const List& read, const Same& same, const Take& take) {
    List after;
    for (const auto& one : read) {
        const auto found =
            std::ranges::find_if(before, [&](const auto& b) { return same(b, one); });
        after.push_back(found == before.end() ? one : *found);
        if (found == before.end())
            take(after, one);
        else if constexpr (requires { after.back().limit; })
            after.back().limit = one.limit;
    }
    return after;
}

class Merge {
  public:
    Merge(Guide guide, const ReadGuide& read, const views::Library& library)
        : before_(guide), read_(read), library_(library) {
        merged_.guide = std::move(guide);
    }

    MergedRow done() {
        for (const auto& [element, text] : read_.texts)
            if (text != narrow(trimmed(element_text(before_, element)))) take(element, text);
        return std::move(merged_);
    }

  private:
    void note(Label element, const std::string& message) {
        merged_.notes.push_back({read_.place_of(pointer_of(element)), message});
    }

    void take(Label element, const std::string& text) {
        auto& guide = merged_.guide;
        const auto& row = read_.guide;
        switch (element) {
            case Label::name:
                guide.name = row.name;
                break;
            case Label::item_type:
                guide.item_type = row.item_type;
                break;
            case Label::kind:
                guide.kind = row.kind;
                break;
            case Label::statutory:
                guide.statutory.limit = row.statutory.limit;
                break;
            case Label::promised:
                guide.promised.limit = row.promised.limit;
                break;
            case Label::visits:
                guide.visits = row.visits;
                break;
            case Label::complaint_phone:
                guide.complaint_phone = row.complaint_phone;
                break;
            case Label::fee:
                guide.fee.charged = row.fee.charged;
                guide.fee.standard = row.fee.standard;
                break;
            case Label::fee_basis:
                guide.fee.basis = row.fee.basis;
                break;
            case Label::result:
                guide.output.name = row.output.name;
                break;
            case Label::aliases:
                guide.aliases = split(text, {"、", ",", "，", ";", "；"});
                break;
            default:
                return take_list(element, text);
        }
    }

    void take_list(Label element, const std::string& text) {
        switch (element) {
            case Label::materials:
                return materials();
            case Label::steps:
                return steps();
            case Label::basis:
                return bases();
            case Label::conditions:
                return conditions();
            case Label::channels:
                return channels();
            case Label::consult_phone:
                return phone(text);
            case Label::agency:
                return agency(text);
            default:
                return;  // what a cell says of the rest, a guide keeps elsewhere
        }
    }

    void materials() {
        const auto& before = merged_.guide.materials;
        merged_.guide.materials = of_row(
            before, read_.guide.materials,
            [](const auto& b, const auto& r) { return narrow(b.name) == r.name; },
            [&](auto& after, const auto&) { after.back().key = fresh_key(before, after, 'M'); });
    }

    void steps() {
        const auto& before = merged_.guide.steps;
        merged_.guide.steps = of_row(
            before, read_.guide.steps,
            [](const auto& b, const auto& r) { return narrow(b.name) == r.name; },
            [&](auto& after, const auto&) { after.back().key = fresh_key(before, after, 'S'); });
    }

    void conditions() {
        const auto& before = merged_.guide.conditions;
        merged_.guide.conditions = of_row(
            before, read_.guide.conditions,
            [](const auto& b, const auto& r) { return narrow(b.text) == r.text; },
            [&](auto& after, const auto&) { after.back().key = fresh_key(before, after, 'C'); });
    }

    void bases() {
        merged_.guide.basis = of_row(
            merged_.guide.basis, read_.guide.basis,
            [](const auto& b, const auto& r) {
                return narrow(b.document) == r.document &&
                       (b.article == r.article || r.gist.starts_with(narrow(b.article)));
            },
            [](auto&, const auto&) {});
    }

    template <class List>
    static std::string fresh_key(const List& before, const List& after, char letter) {
        for (std::size_t n = before.size() + 1;; ++n) {
            const auto key = fmt::format("{}{}", letter, n);
            const auto has = [&](const auto& one) { return one.key == key; };
            if (std::ranges::none_of(before, has) && std::ranges::none_of(after, has)) return key;
        }
    }

    // A cell knows window, net and post; agents and kiosks stay.
    void channels() {
        const std::set<std::string> spoken{"online", "counter", "post"};
        const auto& said = read_.guide.channels;
        auto& channels = merged_.guide.channels;
        std::erase_if(channels, [&](const auto& channel) {
            return spoken.contains(channel) && std::ranges::find(said, channel) == said.end();
        });
        for (const auto& channel : said)
            if (std::ranges::find(channels, channel) == channels.end()) channels.push_back(channel);
    }

    void phone(const std::string& text) {
        auto& places = merged_.guide.places;
        if (places.size() != 1)
            return note(
                Label::consult_phone,
                fmt::format("咨询电话「{}」没有写进去：有几个窗口，请在稿子里分别改", text));
        places.front().phone = text;
    }

    void agency(const std::string& name) {
        const auto is_it = [&](const std::string& code) {
            return narrow(library_.agency_name(code)) == name;
        };
        if (is_it(before_.implementing_agency) || is_it(before_.deciding_agency)) return;
        note(Label::agency, fmt::format("实施机构「{}」和现行指南的不一样，没有改", name));
    }

    const Guide before_;
    const ReadGuide& read_;
    const views::Library& library_;
    MergedRow merged_;
};

// Of the region or what lies above it; two of one name are none.
std::string agency_code(const std::string& name, const std::string& region,
                        const views::Library& library) {
    std::string found;
    for (const auto& [code, agency] : library.agencies()) {
        if (agency.region != region) continue;
        if (narrow(agency.name) != name && narrow(agency.short_name) != name) continue;
        if (!found.empty()) return {};
        found = code;
    }
    return found;
}

bool is_item_key(std::string_view code) {
    return code.size() > 7 && code.size() <= 12 && code[6] == '-' &&
           code.find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace

MergedRow merge_row(const Guide& in_force, const ReadGuide& read, const views::Library& library) {
    return Merge(in_force, read, library).done();
}

MergedRow guide_of_row(const ReadGuide& read, const std::string& region,
                       const views::Library& library) {
    MergedRow row{read.guide, {}};
    auto& guide = row.guide;
    const auto name = guide.implementing_agency;
    const auto code = agency_code(name, region, library);
    guide.implementing_agency = guide.accepting_agency = guide.deciding_agency = code;
    if (!name.empty() && code.empty())
        row.notes.push_back({read.place_of("/implementing_agency"),
                             fmt::format("名录里没有「{}」，请在稿子里填实施机构", name)});
    guide.region = region;
    guide.visits_reason.clear();
    for (const auto& each : read.codes) (is_item_key(each) ? guide.item : guide.code) = each;
    return row;
}

}  // namespace office
