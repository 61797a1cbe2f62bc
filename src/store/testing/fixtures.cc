#include "store/testing/fixtures.h"

#include <fmt/format.h>
#include <stdlib.h>

namespace store::testing {

TempFolder::TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "banshi-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    path_ = name;
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Record record(std::string stream, std::int64_t version, std::string body) {
    Record r;
    r.stream = std::move(stream);
    r.version = version;
    r.type = "submitted";
    r.recorded_at = {1'760'000'000'000'000 + version};
    r.actor = "acc";
    r.body = std::move(body);
    return r;
}

std::string text_of(const Record& r) {
    return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", r.row, r.position, r.stream,
                       r.version, r.type, r.format, r.recorded_at.us,
                       r.effective_at ? r.effective_at->us : -1, r.actor, r.key,
                       base::to_hex(r.key_hash), base::to_hex(r.chain), r.body);
}

void append(Writer& writer, std::vector<Record> records) {
    writer.begin();
    if (writer.append(records) == Appended::conflict) {
        writer.rollback();
        throw std::runtime_error("version conflict");
    }
    writer.commit();
}

}  // namespace store::testing
