#include "api/search.h"

#include <algorithm>
#include <array>

namespace api {
namespace {

// One character of UTF-8 text as a code point; advances `at`.
char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const char32_t first = byte(at);
    const int size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t code = size == 1 ? first : first & (0xFF >> (size + 1));
    for (int i = 1; i < size; ++i) code = code << 6 | (byte(at + static_cast<std::size_t>(i)) & 0x3F);
    at += static_cast<std::size_t>(size);
    return code;
}

void append(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

bool is_mark(char32_t c) {
    return c <= 0x20 || (c < 0x80 && !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) ||
           (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || c == 0xB7;
}

// Words that say nothing about what is wanted.
constexpr std::array<std::string_view, 13> filler{"我要", "我想", "怎么", "如何", "需要", "什么", "哪里",
                                                  "办理", "申请", "一个", "一张", "办", "的"};

void drop_filler(std::string& text) {
    for (const auto word : filler) {
        for (auto at = text.find(word); at != text.npos && text.size() > word.size(); at = text.find(word, at))
            text.erase(at, word.size());
    }
}

std::vector<std::string> pairs_of(const std::string& text) {
    std::vector<std::string> singles, pairs;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        next(text, at);
        singles.push_back(text.substr(begin, at - begin));
    }
    for (std::size_t i = 0; i + 1 < singles.size(); ++i) pairs.push_back(singles[i] + singles[i + 1]);
    return pairs;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

bool fits(const Found& found, const SearchFilter& filter) {
    if (found.guide) {
        const auto& guide = found.guide->guide;
        const auto wanted = filter.audience == "legal" ? domain::Audience::legal : domain::Audience::natural;
        if (!filter.audience.empty() && std::ranges::find(guide.audience, wanted) == guide.audience.end())
            return false;
        if (!filter.topic.empty() && guide.topic != filter.topic) return false;
        return filter.agency.empty() || guide.implementing_agency == filter.agency;
    }
    return filter.audience.empty() && filter.topic.empty() &&
           (filter.agency.empty() || found.entry->department == filter.agency);
}

}  // namespace

std::string normal_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto c = next(text, at);
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        if (!is_mark(c)) append(out, c);
    }
    return out;
}

std::shared_ptr<const Search::Index> Search::build(const std::shared_ptr<const views::Library>& library) {
    auto index = std::make_shared<Index>();
    index->library = library;
    for (const auto& guide : library->guides()) {
        Thing thing{guide, nullptr, {{normal_text(guide->guide.name), 10, ""}}};
        for (const auto& alias : guide->guide.aliases) thing.words.push_back({normal_text(alias), 9, alias});
        thing.words.push_back({normal_text(guide->guide.output.name), 5, ""});
        thing.words.push_back({normal_text(guide->guide.topic), 4, ""});
        thing.words.push_back({normal_text(guide->guide.summary), 3, ""});
        thing.words.push_back({normal_text(library->agency_name(guide->guide.implementing_agency)), 2, ""});
        for (const auto& line : guide->guide.materials) thing.words.push_back({normal_text(line.name), 2, ""});
        index->things.push_back(std::move(thing));
    }
    for (const auto& [code, entry] : library->entries())
        index->things.push_back({nullptr, &entry, {{normal_text(entry.name), 8, ""},
                                                   {normal_text(entry.department), 2, ""}}});
    return index;
}

// A whole hit counts by its weight, else the share of letter pairs that occur.
int Search::score(const Thing& thing, const std::string& text, const std::vector<std::string>& pairs,
                  std::vector<std::string>& aliases) {
    int best = 0;
    for (const auto& word : thing.words) {
        int here = 0;
        if (word.text == text)
            here = word.weight * 140;
        else if (has(word.text, text))
            here = word.weight * 100;
        else if (!pairs.empty()) {
            const auto hits = std::ranges::count_if(pairs, [&](const auto& pair) { return has(word.text, pair); });
            const auto share = static_cast<int>(60 * hits / static_cast<std::ptrdiff_t>(pairs.size()));
            if (share >= 24) here = word.weight * share;
        }
        if (here > 0 && !word.shown.empty()) aliases.push_back(word.shown);
        best = std::max(best, here);
    }
    return best;
}

std::vector<Found> Search::find(const std::shared_ptr<const views::Library>& library, const SearchFilter& filter) {
    std::shared_ptr<const Index> index;
    {
        std::lock_guard lock{mutex_};
        if (!index_ || index_->library != library) index_ = build(library);
        index = index_;
    }
    auto text = normal_text(filter.text);
    drop_filler(text);
    const auto pairs = pairs_of(text);
    std::vector<Found> found;
    for (const auto& thing : index->things) {
        Found one{thing.guide, thing.entry, {}, 1};
        if (!fits(one, filter)) continue;
        if (!text.empty()) one.score = score(thing, text, pairs, one.aliases_hit);
        if (one.score > 0) found.push_back(std::move(one));
    }
    std::ranges::stable_sort(found, [](const Found& a, const Found& b) { return a.score > b.score; });
    return found;
}

}  // namespace api
