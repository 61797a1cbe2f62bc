#pragma once

#include <sqlite3.h>

#include <span>
#include <string_view>
#include <vector>

#include "store/sql.h"

namespace store::sqlite {

// A prepared statement whose placeholders are $1..$n. Parameters are not copied: the caller's bytes
// must live until reset().
class Statement {
  public:
    Statement(sqlite3* database, std::string_view sql);  // throws SqlError or StoreFailed
    ~Statement() { sqlite3_finalize(handle_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(std::span<const Param> params);  // throws SqlError when the number is wrong
    int step() { return sqlite3_step(handle_); }
    void reset() { sqlite3_reset(handle_); }
    sqlite3_stmt* handle() const { return handle_; }

    bool busy = false;  // being stepped through by an outer query

  private:
    void number_places();

    sqlite3_stmt* handle_ = nullptr;
    std::vector<int> places_;  // SQLite's number of $1, $2, ...
};

class StatementRow final : public Row {
  public:
    explicit StatementRow(sqlite3_stmt* handle) : handle_(handle) {}

    bool is_null(int column) const override {
        return sqlite3_column_type(handle_, column) == SQLITE_NULL;
    }
    std::int64_t integer(int column) const override {
        return sqlite3_column_int64(handle_, column);
    }
    std::string_view text(int column) const override;
    std::string_view blob(int column) const override;
    Value value(int column) const override;
    int columns() const override { return sqlite3_column_count(handle_); }

  private:
    sqlite3_stmt* handle_;
};

}  // namespace store::sqlite
