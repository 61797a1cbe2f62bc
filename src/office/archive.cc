#include "office/archive.h"

#include <fmt/format.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <stdexcept>

namespace office {
namespace {

constexpr std::size_t most_part = 20 << 20, most_together = 60 << 20;
constexpr std::size_t most_ratio = 200, small_part = 1 << 20;

// minizip's door to a file: over bytes that stand in memory, or (with `grown`) grow there.
struct Memory {
    std::string_view bytes;
    std::string* grown = nullptr;
    std::size_t at = 0;

    zlib_filefunc_def door();
};

void* open_memory(void* memory, const char*, int) {
    return memory;
}
uLong read_memory(void*, void* stream, void* to, uLong size) {
    auto& memory = *static_cast<Memory*>(stream);
    const auto taken = memory.bytes.substr(memory.at, size).copy(static_cast<char*>(to), size);
    memory.at += taken;
    return static_cast<uLong>(taken);
}
uLong write_memory(void*, void* stream, const void* from, uLong size) {
    auto& memory = *static_cast<Memory*>(stream);
    if (memory.grown == nullptr) return 0;
    auto& grown = *memory.grown;
    if (grown.size() < memory.at + size) grown.resize(memory.at + size);
    grown.replace(memory.at, size, static_cast<const char*>(from), size);
    memory.bytes = grown;
    memory.at += size;
    return size;
}
long tell_memory(void*, void* stream) {
    return static_cast<long>(static_cast<Memory*>(stream)->at);
}
long seek_memory(void*, void* stream, uLong offset, int origin) {
    auto& memory = *static_cast<Memory*>(stream);
    const auto from = origin == ZLIB_FILEFUNC_SEEK_END   ? memory.bytes.size()
                      : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at
                                                         : 0;
    if (from + offset > memory.bytes.size()) return -1;
    memory.at = from + offset;
    return 0;
}
int nothing(void*, void*) {
    return 0;
}

zlib_filefunc_def Memory::door() {
    return {open_memory, read_memory, write_memory, tell_memory,
            seek_memory, nothing,     nothing,      this};
}

}  // namespace

base::Refusal table_too_large(std::string what) {
    return {.code = "table_too_large",
            .message = "表格太大：" + std::move(what) + "。请拆成几个文件再传"};
}

base::Refusal bad_xlsx(std::string_view why) {
    return {.code = "bad_xlsx",
            .message =
                fmt::format("这不是能读的 XLSX 文件：{}。请用 WPS 或者 Excel 打开另存一次", why)};
}

struct ArchiveReader::Opened {
    Memory memory;
    unzFile file = nullptr;
    std::size_t unpacked = 0;  // bytes so far

    ~Opened() {
        if (file != nullptr) unzClose(file);
    }

    base::Result<std::string> inflate(std::size_t size) {
        if (unzOpenCurrentFile(file) != UNZ_OK) return bad_xlsx("读不出内容");
        std::string text(size, '\0');
        const int read = unzReadCurrentFile(file, text.data(), static_cast<unsigned>(size));
        const bool whole = read == static_cast<int>(size) && unzCloseCurrentFile(file) == UNZ_OK;
        if (!whole) return bad_xlsx("内容不完整");
        return text;
    }
};

ArchiveReader::ArchiveReader(std::string_view bytes) : opened_(std::make_unique<Opened>()) {
    opened_->memory.bytes = bytes;
    auto door = opened_->memory.door();
    opened_->file = unzOpen2("memory", &door);
}

ArchiveReader::~ArchiveReader() = default;

bool ArchiveReader::opened() const {
    return opened_->file != nullptr;
}

base::Result<std::string> ArchiveReader::part(const std::string& name) {
    auto* file = opened_->file;
    if (unzLocateFile(file, name.c_str(), 2) != UNZ_OK) return std::string{};
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        return bad_xlsx("目录坏了");
    if (info.flag & 1) return bad_xlsx("文件加了密码");
    const auto size = static_cast<std::size_t>(info.uncompressed_size);
    if (size > most_part) return table_too_large("一张表超过 20 MB");
    if (size > small_part && size / most_ratio > info.compressed_size)
        return table_too_large("压缩得不像真的表格");
    opened_->unpacked += size;
    if (opened_->unpacked > most_together) return table_too_large("所有工作表一共超过 60 MB");
    return opened_->inflate(size);
}

struct ArchiveWriter::Opened {
    std::string bytes;
    Memory memory;
    zipFile file = nullptr;

    ~Opened() {
        if (file != nullptr) zipClose(file, nullptr);
    }
};

ArchiveWriter::ArchiveWriter() : opened_(std::make_unique<Opened>()) {
    opened_->memory.grown = &opened_->bytes;
    auto door = opened_->memory.door();
    opened_->file = zipOpen2("memory", APPEND_STATUS_CREATE, nullptr, &door);
    if (opened_->file == nullptr) throw std::runtime_error("no archive");
}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::add(const std::string& name, std::string_view text) {
    auto* file = opened_->file;
    const zip_fileinfo never{};
    const bool written =
        zipOpenNewFileInZip(file, name.c_str(), &never, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                            6) == ZIP_OK &&
        zipWriteInFileInZip(file, text.data(), static_cast<unsigned>(text.size())) == ZIP_OK &&
        zipCloseFileInZip(file) == ZIP_OK;
    if (!written) throw std::runtime_error("a part of the archive was not written");
}

std::string ArchiveWriter::finish() {
    const auto error = zipClose(std::exchange(opened_->file, nullptr), nullptr);
    if (error != ZIP_OK) throw std::runtime_error("the archive was not closed");
    return std::move(opened_->bytes);
}

}  // namespace office
