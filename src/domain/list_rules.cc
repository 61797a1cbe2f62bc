#include "domain/list_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/lint_rules.h"

namespace domain {
namespace {

constexpr int most_visits = 1;

template <class List>
void need_head(const List& list, std::vector<base::Problem>& problems) {
    if (list.name.empty()) problems.push_back({"/name", "element_missing", "写清单的名称"});
    if (list.region.size() != 12)
        problems.push_back({"/region", "element_missing", "选清单管哪个地区"});
}

bool has(const OnceList& list, const std::string& entry) {
    return std::ranges::find(list.entries, entry, &OnceEntry::entry) != list.entries.end();
}

LintFinding finding(std::string_view code, std::string pointer, std::string message) {
    const auto* rule = find_lint_rule(code);
    return {rule->severity,     std::string(code),        std::move(pointer),
            std::move(message), std::string(rule->basis), {}};
}

// A statement of the applicant is no proof that somebody issued.
bool asks_for_proof(const Material& material) {
    const bool proof = material.source != Source::own || material.name.ends_with("证明");
    return proof && !material.waived && !material.generated;
}

bool speaks_of(const CancelledProof& proof, const Guide& guide) {
    return proof.items.empty() || std::ranges::find(proof.items, guide.item) != proof.items.end();
}

}  // namespace

std::vector<OnceEntry> lacking(const OnceList& list, const OnceList& above) {
    std::vector<OnceEntry> missing;
    for (const auto& entry : above.entries)
        if (!has(list, entry.entry)) missing.push_back(entry);
    return missing;
}

std::vector<base::Problem> check_once_list(const OnceList& list,
                                           const std::vector<const OnceList*>& above) {
    std::vector<base::Problem> problems;
    need_head(list, problems);
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
        const auto& line = list.entries[i];
        const auto pointer = fmt::format("/entries/{}/entry", i);
        if (line.entry.empty())
            problems.push_back({pointer, "element_missing", "写基本目录里的编码"});
        else if (std::ranges::count(list.entries, line.entry, &OnceEntry::entry) > 1)
            problems.push_back({pointer, "key_twice", "同一个事项只列一次"});
    }
    for (const auto* bound : above)
        for (const auto& entry : lacking(list, *bound))
            problems.push_back({"/entries", "once_entry_lacking",
                                fmt::format("「{}」里有「{}」（{}），这里也必须做到，请加上",
                                            bound->name, entry.name, entry.entry)});
    return problems;
}

std::vector<base::Problem> check_cancelled_proofs(const CancelledProofs& list) {
    std::vector<base::Problem> problems;
    need_head(list, problems);
    for (std::size_t i = 0; i < list.proofs.size(); ++i) {
        const auto& proof = list.proofs[i];
        const auto need = [&](const std::string& text, std::string_view member,
                              std::string_view what) {
            if (text.empty())
                problems.push_back({fmt::format("/proofs/{}/{}", i, member), "element_missing",
                                    fmt::format("写{}", what)});
        };
        need(proof.name, "name", "证明的名称");
        need(proof.instead, "instead", "用什么代替，例如「部门核验」");
        need(proof.basis, "basis", "取消的依据");
    }
    return problems;
}

std::vector<LintFinding> findings_of(const OnceList& list, const Guide& guide) {
    if (!guide.catalog_entry || !has(list, *guide.catalog_entry) || guide.visits <= most_visits)
        return {};
    return {finding(
        "once_visits", "/visits",
        fmt::format("「{}」有这一项，最多跑 1 次，这里写了 {} 次", list.name, guide.visits))};
}

std::vector<LintFinding> findings_of(const CancelledProofs& list, const Guide& guide) {
    std::vector<LintFinding> findings;
    for (const auto& proof : list.proofs)
        for (std::size_t i = 0; i < guide.materials.size() && speaks_of(proof, guide); ++i)
            if (guide.materials[i].name == proof.name && asks_for_proof(guide.materials[i]))
                findings.push_back(finding("proof_cancelled", fmt::format("/materials/{}", i),
                                           fmt::format("「{}」已经取消（{}），用{}代替，不能再要",
                                                       proof.name, list.name, proof.instead)));
    return findings;
}

std::vector<std::string> dropped_proofs(const Guide& before, const Guide& after) {
    std::vector<std::string> names;
    for (const auto& old : before.materials) {
        const bool still = std::ranges::any_of(after.materials, [&](const Material& material) {
            return material.name == old.name && asks_for_proof(material);
        });
        if (asks_for_proof(old) && !still) names.push_back(old.name);
    }
    return names;
}

}  // namespace domain
