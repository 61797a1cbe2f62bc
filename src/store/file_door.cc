#include "store/file_door.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "store/store.h"

namespace store {
namespace {

class File {
  public:
    File(const std::filesystem::path& path, int flags)
        : handle_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~File() {
        if (handle_ >= 0) ::close(handle_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    explicit operator bool() const { return handle_ >= 0; }
    int handle() const { return handle_; }

  private:
    int handle_;
};

[[noreturn]] void fail(const char* doing, const std::filesystem::path& path) {
    throw StoreFailed(std::string(doing) + " " + path.string() + ": " + std::strerror(errno));
}

class SystemFiles final : public FileDoor {
  public:
    void make_folder(const std::filesystem::path& folder) override {
        if (::mkdir(folder.c_str(), 0700) == 0) return sync(above(folder));
        if (errno == EEXIST) return;
        if (errno != ENOENT) fail("make folder", folder);
        make_folder(above(folder));
        if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) fail("make folder", folder);
        sync(above(folder));
    }

    void write_new(const std::filesystem::path& path, std::string_view bytes) override {
        const File file(path, O_CREAT | O_EXCL | O_WRONLY);
        if (!file) fail("create", path);
        while (!bytes.empty()) {
            const auto written = ::write(file.handle(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) fail("write", path);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void sync(const std::filesystem::path& path) override {
        const File file(path, O_RDONLY);
        if (!file || ::fsync(file.handle()) != 0) fail("sync", path);
    }

    void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
        if (::rename(from.c_str(), to.c_str()) != 0) fail("rename", from);
    }

    void remove(const std::filesystem::path& path) override {
        if (::unlink(path.c_str()) != 0 && errno != ENOENT) fail("remove", path);
    }

    std::optional<std::string> read(const std::filesystem::path& path) override {
        const File file(path, O_RDONLY);
        if (!file && errno == ENOENT) return std::nullopt;
        const auto size = file ? ::lseek(file.handle(), 0, SEEK_END) : -1;
        if (size < 0) fail("open", path);
        std::string bytes(static_cast<std::size_t>(size), '\0');
        std::size_t got = 0;
        while (got < bytes.size()) {
            const auto n = ::pread(file.handle(), bytes.data() + got, bytes.size() - got,
                                   static_cast<off_t>(got));
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) fail("read", path);
            got += static_cast<std::size_t>(n);
        }
        return bytes;
    }

  private:
    static std::filesystem::path above(const std::filesystem::path& path) {
        const auto parent = path.parent_path();
        return parent.empty() ? std::filesystem::path(".") : parent;
    }
};

}  // namespace

FileDoor& system_files() {
    static SystemFiles files;
    return files;
}

void write_durably(FileDoor& door, const std::filesystem::path& file, std::string_view bytes,
                   std::string_view unique) {
    auto temporary = file;
    temporary += "." + std::string(unique) + ".part";
    door.write_new(temporary, bytes);
    door.sync(temporary);
    door.rename(temporary, file);
    door.sync(file.parent_path());
}

}  // namespace store
