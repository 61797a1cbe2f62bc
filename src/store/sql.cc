#include "store/sql.h"

#include <mutex>
#include <stdexcept>
#include <unordered_set>

namespace store {

Sql Sql::made(std::string_view text) {
    static std::mutex mutex;
    static std::unordered_set<std::string> kept;  // nodes: the addresses stay
    const std::lock_guard lock(mutex);
    const auto found = kept.emplace(text).first;
    if (kept.size() > 4096) throw std::logic_error("too many statements made at run time");
    return Sql(Kept{*found});
}

Param::Param(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) *this = Param(*number);
    if (const auto* text = std::get_if<std::string>(&value)) *this = Param(*text);
    if (const auto* blob = std::get_if<Blob>(&value)) *this = Param(*blob);
}

}  // namespace store
