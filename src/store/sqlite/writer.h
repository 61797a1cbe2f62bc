#pragma once

#include <string>
#include <vector>

#include "store/recent.h"
#include "store/sqlite/reading.h"

namespace store::sqlite {

class LogWriter final : public Reading<Writer> {
  public:
    LogWriter(std::shared_ptr<Connection> connection, const StoreOptions& options);
    ~LogWriter() override { rollback(); }

    using Writer::execute;
    void begin() override;
    Appended append(std::span<Record> records) override;
    std::int64_t execute(Sql sql, std::span<const Param> params) override;
    void set_mark(std::string_view name, std::int64_t number) override;
    void commit() override;
    void rollback() override;
    bool in_transaction() const override { return open_; }
    void before_commit(std::function<void()> hook) override { hooks_.push_back(std::move(hook)); }
    Counters counters() const override { return counters_; }
    std::int64_t position(std::string_view shard) override;

  protected:
    Connection& connection() override { return *connection_; }

  private:
    struct StreamHead {
        std::int64_t version = 0;
        base::Digest chain{};
    };
    struct ShardHead {
        std::string_view name;
        std::int64_t position = 0;
        base::Digest head{};
        bool changed = false;
    };
    struct Before {  // a shard as it was before the append that may have to be undone
        ShardHead* shard;
        ShardHead was;
    };

    void require_open() const;
    StreamHead& head_of(const Record& record);
    StreamHead stored_head(const Record& record);
    ShardHead& shard_head(std::string_view shard);
    bool number(Record& record, StreamHead& head);
    bool insert(const Record& record, std::string_view shard);
    void undo(std::span<Record> records, std::int64_t first_row);
    void write_shards();
    void finish();
    void checkpoint_when_due();
    static int on_wal(void* self, sqlite3*, const char*, int pages);
    template <class F>
    auto guarded(F&& f);

    std::shared_ptr<Connection> connection_;
    const bool commits_;
    const int checkpoint_pages_;
    Recent<StreamHead> heads_;
    TextMap<ShardHead> shards_;
    std::vector<ShardHead*> changed_;  // since begin(); some may have been undone
    std::vector<Before> before_;
    std::vector<std::function<void()>> hooks_;
    std::unique_lock<std::recursive_mutex> lock_;
    std::int64_t next_row_ = 0;  // 0: not known
    std::int64_t rows_open_ = 0;  // appended since begin()
    int wal_pages_ = 0;           // in the write-ahead log now
    Counters counters_;
    bool open_ = false;
    bool broken_ = false;
};

}  // namespace store::sqlite
