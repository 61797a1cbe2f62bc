#pragma once

#include <filesystem>
#include <string>

#include "store/store.h"

// Only for tests.
namespace store::testing {

// A new folder that goes with its object.
class TempFolder {
  public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

Record record(std::string stream, std::int64_t version, std::string body = R"({"a":1})");

std::string text_of(const Record& record);  // every column, for comparing

// One transaction.
void append(Writer& writer, std::vector<Record> records);

}  // namespace store::testing
