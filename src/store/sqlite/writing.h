#pragma once

#include "store/sqlite/reading.h"

namespace store::sqlite {

// Transactions on one connection. Base is Tables or Writer. After a failure of the disk it refuses
// everything: what the page cache holds cannot be trusted.
template <class Base>
class Writing : public Reading<Base> {
  public:
    using Base::execute;

    Writing(std::shared_ptr<Connection> connection, bool commits, int checkpoint_pages)
        : connection_(std::move(connection)),
          commits_(commits),
          checkpoint_pages_(checkpoint_pages) {
        sqlite3_wal_hook(connection_->handle(), &Writing::on_wal, this);
    }
    ~Writing() override { Writing::rollback(); }

    void begin() override {
        guarded([&] {
            if (open_) throw SqlError("a transaction is open already");
            lock_ = connection_->lock();
            if (commits_) connection_->execute("BEGIN", {});
            open_ = true;
        });
    }
    std::int64_t execute(Sql sql, std::span<const Param> params) override {
        return guarded([&]() -> std::int64_t {
            require_open();
            return commits_ ? connection_->execute(sql, params) : 1;
        });
    }
    void set_mark(std::string_view name, std::int64_t number) override {
        execute(
            "INSERT INTO mark(name, number) VALUES ($1, $2)"
            " ON CONFLICT(name) DO UPDATE SET number = excluded.number",
            {name, number});
    }
    void commit() override {
        guarded([&] {
            require_open();
            if (commits_) connection_->execute("COMMIT", {});
            ++counters_.commits;
            finish();
        });
        if (wal_pages_ >= never_more * checkpoint_pages_) checkpoint();
    }
    void checkpoint() override {
        if (wal_pages_ < due_at_) return;
        guarded([&] { connection_->checkpoint(false); });
        // A reader may have kept it from the end; trying at every commit would sync each time.
        due_at_ = wal_pages_ + checkpoint_pages_ / 4;
    }
    void rollback() override {
        if (!open_) return;
        if (connection_->in_transaction())
            sqlite3_exec(connection_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        finish();
    }
    bool in_transaction() const override { return open_; }
    Counters counters() const override { return counters_; }

  protected:
    Connection& connection() override { return *connection_; }

    void require_open() const {
        if (!open_) throw SqlError("no transaction is open");
    }
    template <class F>
    auto guarded(F&& f) {
        if (broken_) throw StoreFailed("the store failed before: stop and start again");
        try {
            return f();
        } catch (const StoreFailed&) {
            broken_ = true;
            throw;
        }
    }

    const std::shared_ptr<Connection> connection_;
    const bool commits_;
    Counters counters_;

  private:
    static constexpr int page_bytes = 4096 + 24;  // a page and its frame header
    static constexpr int never_more =
        2;  // times what makes it due, should nobody call checkpoint()

    void finish() {
        open_ = false;
        if (lock_) lock_.unlock();
        lock_ = {};
    }
    static int on_wal(void* self, sqlite3*, const char*, int pages) {
        auto& writing = *static_cast<Writing*>(self);
        const int added = pages > writing.wal_pages_ ? pages - writing.wal_pages_ : pages;
        if (pages <= writing.wal_pages_) writing.due_at_ = writing.checkpoint_pages_;  // began anew
        writing.wal_pages_ = pages;
        writing.counters_.wal_pages += added;
        writing.counters_.wal_bytes += std::int64_t{added} * page_bytes;
        return SQLITE_OK;
    }

    const int checkpoint_pages_;
    int wal_pages_ = 0;               // in the write-ahead log now
    int due_at_ = checkpoint_pages_;  // pages in it that make the next checkpoint due
    std::unique_lock<std::recursive_mutex> lock_;
    bool open_ = false;
    bool broken_ = false;
};

// Writes the tables behind. Reads the log, also what was committed a moment ago.
class BehindWriter final : public Writing<Tables> {
  public:
    using Writing<Tables>::Writing;
};

}  // namespace store::sqlite
