#include "store/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "store/chain.h"
#include "store/recent.h"

namespace store {
namespace {

constexpr std::size_t findings_kept = 100;
constexpr std::size_t heads_kept = 100'000;
constexpr std::int64_t chunk_rows = 2000;

class Findings {
  public:
    void add(std::string code, const Record& at, std::string message) {
        ++found;
        if (kept.size() < findings_kept)
            kept.push_back({std::move(code), at.stream, at.version, at.row, std::move(message)});
    }
    std::int64_t found = 0;
    std::vector<Finding> kept;
};

struct Stored {
    Record record;
    bool well_formed = true;  // every column has a value that the store could have written
};

struct Chunk {
    std::vector<Stored> rows;
    std::size_t used = 0;
};

struct ShardState {
    std::int64_t position = 0;
    base::Digest head{};
};

bool set(base::Digest& digest, std::string_view bytes) {
    if (bytes.size() != digest.size()) return false;
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return true;
}

void fill(Stored& stored, const Row& row) {
    auto& r = stored.record;
    r.row = row.integer(0);
    r.position = row.integer(1);
    r.stream.assign(row.text(2));
    r.version = row.integer(3);
    r.type.assign(row.text(4));
    r.format = static_cast<int>(row.integer(5));
    r.recorded_at.us = row.integer(6);
    r.effective_at.reset();
    if (!row.is_null(7)) r.effective_at = base::Instant{row.integer(7)};
    r.actor.assign(row.text(8));
    r.key.assign(row.text(9));
    r.key_hash.assign(row.blob(10));
    stored.well_formed = set(r.chain, row.blob(11)) && r.format == row.integer(5);
    r.body.assign(row.text(12));
}

// Reads in row order; checks what concerns the order over all streams.
class Walk {
  public:
    Walk(Reader& reader) : reader_(reader) {
        const Snapshot snapshot(reader_);
        last_row_ = reader_.head().row;
        reader_.query("SELECT shard, position, head FROM shard", {}, [&](const Row& row) {
            auto& state = stored_[row.string(0)];
            state.position = row.integer(1);
            set(state.head, row.blob(2));
        });
    }

    std::int64_t last_row() const { return last_row_; }
    std::int64_t done() const { return previous_; }

    // false: nothing is left.
    bool read(Chunk& chunk) {
        chunk.used = 0;
        reader_.query("SELECT row, position, stream, version, type, format, recorded_at,"
                      " effective_at, actor, key, key_hash, chain, body, shard FROM log"
                      " WHERE row > $1 AND row <= $2 ORDER BY row LIMIT $3",
                      {previous_, last_row_, chunk_rows}, [&](const Row& row) {
                          if (chunk.used == chunk.rows.size()) chunk.rows.emplace_back();
                          auto& stored = chunk.rows[chunk.used++];
                          fill(stored, row);
                          check(stored.record, row.text(13));
                      });
        return chunk.used > 0;
    }

    void check_heads() {
        for (const auto& [shard, state] : stored_) {
            const auto seen = seen_.find(shard);
            if (seen == seen_.end() || seen->second.position != state.position ||
                seen->second.head != state.head)
                head_wrong(shard);
        }
        for (const auto& [shard, state] : seen_)
            if (!stored_.contains(shard)) head_wrong(shard);
    }

    Findings findings;

  private:
    void check(const Record& r, std::string_view shard) {
        if (r.row != previous_ + 1)
            findings.add("row_gap", r, fmt::format("第 {} 行之前缺少记录", r.row));
        previous_ = r.row;
        if (shard != shard_of(r.stream))
            findings.add("shard_wrong", r, "记录所属分区与事项流不一致");
        auto& state = seen(shard_of(r.stream));
        if (r.position != state.position + 1)
            findings.add("position_gap", r, fmt::format("分区内序号应为 {}，实为 {}",
                                                        state.position + 1, r.position));
        state.position = r.position;
        state.head = next_head(state.head, r.chain);
    }

    ShardState& seen(std::string_view shard) {
        if (const auto at = seen_.find(shard); at != seen_.end()) return at->second;
        return seen_.emplace(shard, ShardState{}).first->second;
    }

    void head_wrong(const std::string& shard) {
        Record at;
        at.stream = shard;
        at.row = last_row_;
        findings.add("shard_head_wrong", at, "分区末端校验值不符：有记录被删除、增加或改动");
    }

    Reader& reader_;
    std::int64_t last_row_ = 0;
    std::int64_t previous_ = 0;
    TextMap<ShardState> stored_;
    TextMap<ShardState> seen_;
};

// Follows every stream's chain. Predecessors long ago are looked up in the log.
class Chains {
  public:
    explicit Chains(Reader& reader) : reader_(reader), heads_(heads_kept) {}

    void check(const Chunk& chunk) {
        for (std::size_t i = 0; i < chunk.used; ++i) check(chunk.rows[i]);
    }

    Findings findings;

  private:
    struct Link {
        std::int64_t version = 0;
        base::Digest chain{};
    };

    void check(const Stored& stored) {
        const auto& r = stored.record;
        auto* known = heads_.find(r.stream);
        const Link before = known ? *known : look_up(r);
        if (r.version != before.version + 1)
            findings.add("version_gap", r, fmt::format("该流第 {} 版之前缺少记录", r.version));
        if (!stored.well_formed || chain_of(before.chain, r) != r.chain)
            findings.add("record_altered", r, "记录内容与校验值不符");
        if (known)
            *known = {r.version, r.chain};
        else
            heads_.put(r.stream, {r.version, r.chain});
    }

    Link look_up(const Record& r) {
        Link link;
        if (r.version <= 1) return link;
        reader_.query("SELECT version, chain FROM log WHERE stream = $1 AND version < $2"
                      " ORDER BY version DESC LIMIT 1",
                      {r.stream, r.version}, [&](const Row& row) {
                          link.version = row.integer(0);
                          set(link.chain, row.blob(1));
                      });
        return link;
    }

    Reader& reader_;
    Recent<Link> heads_;
};

void run(Walk& walk, Chains& chains, Verification& result, const Progress& progress) {
    Chunk chunks[2];
    std::future<void> checking;
    for (int turn = 0; walk.read(chunks[turn]); turn = 1 - turn) {
        if (checking.valid()) checking.get();
        result.rows += static_cast<std::int64_t>(chunks[turn].used);
        checking = std::async(std::launch::async, [&chains, &chunk = chunks[turn]] {
            chains.check(chunk);
        });
        if (progress) progress(walk.done(), walk.last_row());
    }
    if (checking.valid()) checking.get();
    walk.check_heads();
}

void collect(Verification& result, const Findings& findings) {
    result.found += findings.found;
    result.findings.insert(result.findings.end(), findings.kept.begin(), findings.kept.end());
}

Finding unreadable(const std::exception& error, std::int64_t row) {
    return {"unreadable", "", 0, row,
            fmt::format("第 {} 行之后无法读取，文件已损坏：{}", row, error.what())};
}

}  // namespace

Verification verify(Reader& rows, Reader& predecessors, const Progress& progress) {
    Verification result;
    Walk walk(rows);
    Chains chains(predecessors);
    try {
        run(walk, chains, result, progress);
    } catch (const std::runtime_error& error) {  // StoreFailed or SqlError: damaged pages
        ++result.found;
        result.findings.push_back(unreadable(error, walk.done()));
    }
    collect(result, walk.findings);
    collect(result, chains.findings);
    std::ranges::stable_sort(result.findings, {}, &Finding::row);
    if (result.findings.size() > findings_kept) result.findings.resize(findings_kept);
    return result;
}

Verification verify(const std::filesystem::path& folder, const Progress& progress) {
    try {
        const auto rows = open_for_reading(folder), predecessors = open_for_reading(folder);
        return verify(*rows, *predecessors, progress);
    } catch (const std::runtime_error& error) {
        if (!std::filesystem::exists(folder / "log.db")) throw;
        return {0, 1, {unreadable(error, 0)}};
    }
}

}  // namespace store
