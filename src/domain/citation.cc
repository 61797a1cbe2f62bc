#include "domain/citation.h"

#include <fmt/format.h>

#include <algorithm>

namespace domain {
namespace {

void erase_all(std::string& text, std::string_view sign) {
    for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at))
        text.erase(at, sign.size());
}

std::string bare(std::string_view law) {
    std::string text(law);
    for (const auto* sign : {"《", "》", "中华人民共和国", " "}) erase_all(text, sign);
    return text;
}

// 第三十五条 of a text; 第三十五条之一 is another article.
bool names_article(std::string_view text, std::string_view article) {
    for (auto at = text.find(article); at != text.npos; at = text.find(article, at + 1))
        if (!text.substr(at + article.size()).starts_with("之")) return true;
    return false;
}

struct Search {
    std::string law;
    const std::vector<std::string>& articles;
    std::vector<Citation> found = {};

    bool matches(const std::string& text) const {
        const std::string plain = bare(text);
        if (law.empty() || plain.find(law) == plain.npos) return false;
        if (articles.empty() || plain.find("条") == plain.npos) return true;
        return std::ranges::any_of(articles,
                                   [&](const auto& a) { return names_article(plain, bare(a)); });
    }
    void look(std::string pointer, std::string what, const std::string& text) {
        if (matches(text)) found.push_back({std::move(pointer), std::move(what), text});
    }
};

}  // namespace

std::vector<Citation> citations_of(const Guide& guide, std::string_view law,
                                   const std::vector<std::string>& articles) {
    Search search{bare(law), articles};
    for (std::size_t i = 0; i < guide.basis.size(); ++i)
        search.look(fmt::format("/basis/{}", i), "实施依据",
                    guide.basis[i].document + guide.basis[i].article);
    for (std::size_t i = 0; i < guide.materials.size(); ++i)
        search.look(fmt::format("/materials/{}/basis", i),
                    fmt::format("材料「{}」的依据", guide.materials[i].name),
                    guide.materials[i].basis);
    for (std::size_t i = 0; i < guide.special_steps.size(); ++i)
        search.look(fmt::format("/special_steps/{}/basis", i),
                    fmt::format("特别程序「{}」的依据", guide.special_steps[i].name),
                    guide.special_steps[i].basis);
    search.look("/fee/basis", "收费依据", guide.fee.basis);
    search.look("/commitment/basis", "告知承诺的依据", guide.commitment.basis);
    return std::move(search.found);
}

}  // namespace domain
