// Any file given to `banshi import`: YAML or, after a first byte of 'T', a table.
#include "views/authoring.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const bool table = !text.empty() && text.front() == 'T';
    const auto things = views::read_file(text.substr(table ? 1 : 0), table);
    if (!things) return 0;
    const views::Library nothing_published;
    for (auto thing : *things) {
        if (!thing.problems.empty() || thing.kind != domain::PublicationKind::guide) continue;
        const auto guide = views::guide_of(thing);
        if (guide) views::check_guide(*guide, nothing_published, base::make_date(2026, 9, 16), thing);
    }
    return 0;
}
