#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

// The zip archives that XLSX and DOCX are, in memory: nothing touches the disk.
namespace office {

base::Refusal table_too_large(std::string what);
base::Refusal bad_xlsx(std::string_view why);

class ArchiveReader {
  public:
    explicit ArchiveReader(std::string_view bytes);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    bool opened() const;
    // Empty: no such part. Refuses a part above 20 MB or 200 times its packed size, parts above
    // 60 MB together, and what does not unpack.
    base::Result<std::string> part(const std::string& name);

  private:
    struct Opened;
    std::unique_ptr<Opened> opened_;
};

// Without dates: the same parts give the same bytes. Throws std::runtime_error when memory is full.
class ArchiveWriter {
  public:
    ArchiveWriter();
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter&) = delete;
    ArchiveWriter& operator=(const ArchiveWriter&) = delete;

    void add(const std::string& name, std::string_view text);
    std::string finish();

  private:
    struct Opened;
    std::unique_ptr<Opened> opened_;
};

}  // namespace office
