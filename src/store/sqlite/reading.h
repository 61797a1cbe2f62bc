#pragma once

#include <vector>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace store::sqlite {

#define BANSHI_LOG_COLUMNS                                                               \
    "row, position, stream, version, type, format, recorded_at, effective_at, actor, key, " \
    "key_hash, chain, body, shard"

Record read_record(const Row& row);  // of BANSHI_LOG_COLUMNS

std::vector<Record> load(Connection& c, std::string_view stream, std::int64_t after_version,
                         std::size_t limit);
std::optional<Record> newest(Connection& c, std::string_view stream);
std::vector<Record> read_log(Connection& c, std::int64_t after_row, std::size_t limit);
Head head(Connection& c);
std::int64_t row_before(Connection& c, base::Instant time);
void read_keys(Connection& c, std::int64_t after_row,
               const std::function<void(const KnownKey&)>& each);
std::int64_t position(Connection& c, std::string_view shard);
std::int64_t mark(Connection& c, std::string_view name);

// What Reader and Writer read alike. Base is Reader or Writer.
template <class Base>
class Reading : public Base {
  public:
    using Base::query;

    std::vector<Record> load(std::string_view stream, std::int64_t after_version,
                             std::size_t limit) override {
        const auto lock = connection().lock();
        return sqlite::load(connection(), stream, after_version, limit);
    }
    std::optional<Record> newest(std::string_view stream) override {
        const auto lock = connection().lock();
        return sqlite::newest(connection(), stream);
    }
    std::vector<Record> read_log(std::int64_t after_row, std::size_t limit) override {
        const auto lock = connection().lock();
        return sqlite::read_log(connection(), after_row, limit);
    }
    Head head() override {
        const auto lock = connection().lock();
        return sqlite::head(connection());
    }
    std::int64_t row_before(base::Instant time) override {
        const auto lock = connection().lock();
        return sqlite::row_before(connection(), time);
    }
    void read_keys(std::int64_t after_row,
                   const std::function<void(const KnownKey&)>& each) override {
        const auto lock = connection().lock();
        sqlite::read_keys(connection(), after_row, each);
    }
    std::int64_t position(std::string_view shard) override {
        const auto lock = connection().lock();
        return sqlite::position(connection(), shard);
    }
    void query(Sql sql, std::span<const Param> params, const RowCallback& each) override {
        const auto lock = connection().lock();
        connection().query(sql, params, each);
    }
    std::int64_t mark(std::string_view name) override {
        const auto lock = connection().lock();
        return sqlite::mark(connection(), name);
    }
    void begin_snapshot() override {
        if (depth_++ > 0) return;
        snapshot_lock_ = connection().lock();
        // In memory the lock alone keeps every writer out.
        own_transaction_ = !connection().in_memory() && !connection().in_transaction();
        if (own_transaction_) connection().execute("BEGIN", {});
    }
    void end_snapshot() override {
        if (--depth_ > 0) return;
        if (own_transaction_) connection().execute("COMMIT", {});
        own_transaction_ = false;
        if (snapshot_lock_) snapshot_lock_.unlock();
        snapshot_lock_ = {};
    }

  protected:
    virtual Connection& connection() = 0;

  private:
    int depth_ = 0;
    bool own_transaction_ = false;
    std::unique_lock<std::recursive_mutex> snapshot_lock_;
};

// A reader with a connection of its own, or on the one connection of a store in memory.
class LogReader final : public Reading<Reader> {
  public:
    explicit LogReader(std::shared_ptr<Connection> connection)
        : connection_(std::move(connection)) {}

  protected:
    Connection& connection() override { return *connection_; }

  private:
    std::shared_ptr<Connection> connection_;
};

}  // namespace store::sqlite
