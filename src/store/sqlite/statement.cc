#include "store/sqlite/statement.h"

#include <charconv>
#include <string>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace store::sqlite {
namespace {

const char* pointer(std::string_view bytes) { return bytes.empty() ? "" : bytes.data(); }

int bind_one(sqlite3_stmt* s, int at, const Param& param) {
    const auto bytes = param.bytes();
    switch (param.kind()) {
        case Param::Kind::null: return sqlite3_bind_null(s, at);
        case Param::Kind::integer: return sqlite3_bind_int64(s, at, param.number());
        case Param::Kind::text:
            return sqlite3_bind_text64(s, at, pointer(bytes), bytes.size(), SQLITE_STATIC,
                                       SQLITE_UTF8);
        case Param::Kind::blob:
            return sqlite3_bind_blob64(s, at, pointer(bytes), bytes.size(), SQLITE_STATIC);
    }
    return SQLITE_MISUSE;
}

}  // namespace

Statement::Statement(sqlite3* database, std::string_view sql) {
    const char* tail = nullptr;
    const int failed = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &handle_, &tail);
    if (failed) throw_error(database, failed, sql);
    const std::string_view rest(tail, sql.data() + sql.size() - tail);
    if (!handle_ || rest.find_first_not_of(" \n;") != rest.npos) {
        sqlite3_finalize(handle_);
        throw SqlError("not one statement: " + std::string(sql));
    }
    number_places();
}

void Statement::number_places() {
    const int count = sqlite3_bind_parameter_count(handle_);
    places_.assign(count, 0);
    for (int at = 1; at <= count; ++at) {
        const char* name = sqlite3_bind_parameter_name(handle_, at);
        const std::string_view digits = name ? std::string_view(name).substr(1) : "";
        int number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (number < 1 || number > count) {
            const std::string sql = sqlite3_sql(handle_);
            sqlite3_finalize(handle_);
            throw SqlError("placeholders must be $1 to $n without a gap: " + sql);
        }
        places_[number - 1] = at;
    }
}

void Statement::bind(std::span<const Param> params) {
    if (params.size() != places_.size())
        throw SqlError("wrong number of parameters: " + std::string(sqlite3_sql(handle_)));
    for (std::size_t i = 0; i < params.size(); ++i) {
        if (const int failed = bind_one(handle_, places_[i], params[i]))
            throw_error(sqlite3_db_handle(handle_), failed, sqlite3_sql(handle_));
    }
}

std::string_view StatementRow::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    return bytes ? std::string_view(bytes, sqlite3_column_bytes(handle_, column)) : "";
}

std::string_view StatementRow::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
    return bytes ? std::string_view(bytes, sqlite3_column_bytes(handle_, column)) : "";
}

Value StatementRow::value(int column) const {
    switch (sqlite3_column_type(handle_, column)) {
        case SQLITE_INTEGER: return integer(column);
        case SQLITE_NULL: return std::monostate{};
        case SQLITE_BLOB: return Blob{std::string(blob(column))};
        default: return string(column);
    }
}

}  // namespace store::sqlite
