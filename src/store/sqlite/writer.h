#pragma once

#include <string>
#include <vector>

#include "store/recent.h"
#include "store/sqlite/writing.h"

namespace store::sqlite {

class LogWriter final : public Writing<Writer> {
  public:
    LogWriter(std::shared_ptr<Connection> connection, const StoreOptions& options);
    ~LogWriter() override { rollback(); }

    void begin() override;
    Appended append(std::span<Record> records) override;
    void commit() override;
    void rollback() override;
    void before_commit(std::function<void()> hook) override { hooks_.push_back(std::move(hook)); }
    std::int64_t position(std::string_view shard) override;

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

    StreamHead& head_of(const Record& record);
    StreamHead stored_head(const Record& record);
    ShardHead& shard_head(std::string_view shard);
    bool number(Record& record, StreamHead& head);
    bool insert(const Record& record, std::string_view shard);
    void undo(std::span<Record> records, std::int64_t first_row);
    void write_shards();
    Recent<StreamHead> heads_;
    TextMap<ShardHead> shards_;
    std::vector<ShardHead*> changed_;  // since begin(); some may have been undone
    std::vector<Before> before_;
    std::vector<std::function<void()>> hooks_;
    std::int64_t next_row_ = 0;  // 0: not known
    std::int64_t rows_open_ = 0;  // appended since begin()
};

}  // namespace store::sqlite
