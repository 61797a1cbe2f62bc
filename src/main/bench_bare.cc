#include "main/bench_bare.h"

#include <sqlite3.h>

#include <map>
#include <stdexcept>
#include <unordered_map>

#include "base/time.h"
#include "main/stopwatch.h"

namespace banshi {
namespace {

namespace fs = std::filesystem;

store::Value value_of(const store::Param& p) {
    switch (p.kind()) {
        case store::Param::Kind::integer:
            return p.number();
        case store::Param::Kind::text:
            return std::string{p.bytes()};
        case store::Param::Kind::blob:
            return store::Blob{std::string{p.bytes()}};
        default:
            return std::monostate{};
    }
}

// Passes everything on and writes down what changes something. The steps of a transaction join the
// others when it commits: two writers work at a time.
template <class Base>
class Recording : public Base {
  public:
    Recording(Base& inner, Recorded& recorded) : inner_(inner), recorded_(recorded) {}

    std::vector<store::Record> load(std::string_view stream, std::int64_t after,
                                    std::size_t limit) override {
        return inner_.load(stream, after, limit);
    }
    std::optional<store::Record> newest(std::string_view stream) override {
        return inner_.newest(stream);
    }
    std::vector<store::Record> read_log(std::int64_t after, std::size_t limit) override {
        return inner_.read_log(after, limit);
    }
    store::Head head() override { return inner_.head(); }
    std::int64_t row_before(base::Instant time) override { return inner_.row_before(time); }
    void read_keys(std::int64_t after,
                   const std::function<void(const store::KnownKey&)>& each) override {
        inner_.read_keys(after, each);
    }
    std::int64_t position(std::string_view shard) override { return inner_.position(shard); }
    void query(store::Sql sql, std::span<const store::Param> params,
               const store::RowCallback& each) override {
        inner_.query(sql, params, each);
    }
    std::int64_t mark(std::string_view name) override { return inner_.mark(name); }
    void begin_snapshot() override { inner_.begin_snapshot(); }
    void end_snapshot() override { inner_.end_snapshot(); }

    void begin() override { inner_.begin(); }
    std::int64_t execute(store::Sql sql, std::span<const store::Param> params) override {
        std::vector<store::Value> values;
        for (const auto& param : params) values.push_back(value_of(param));
        open_.emplace_back(std::in_place_type<Recorded::Execute>, sql, std::move(values));
        return inner_.execute(sql, params);
    }
    void set_mark(std::string_view name, std::int64_t number) override {
        open_.push_back(Recorded::Mark{std::string{name}, number});
        inner_.set_mark(name, number);
    }
    void commit() override {
        inner_.commit();
        open_.push_back(Recorded::Commit{});
        std::lock_guard lock{recorded_.mutex};
        std::move(open_.begin(), open_.end(), std::back_inserter(recorded_.steps));
        open_.clear();
    }
    void rollback() override {
        inner_.rollback();
        open_.clear();
    }
    void checkpoint() override { inner_.checkpoint(); }
    bool in_transaction() const override { return inner_.in_transaction(); }
    store::Counters counters() const override { return inner_.counters(); }

  protected:
    Base& inner_;
    Recorded& recorded_;
    std::vector<Recorded::Step> open_;
};

class RecordingWriter final : public Recording<store::Writer> {
  public:
    using Recording::Recording;
    store::Appended append(std::span<store::Record> records) override {
        const auto result = inner_.append(records);
        open_.insert(open_.end(), records.begin(), records.end());
        return result;
    }
    void before_commit(std::function<void()> hook) override {
        inner_.before_commit(std::move(hook));
    }
};

class RecordingStore final : public store::Store {
  public:
    RecordingStore(store::Store& inner, Recorded& recorded)
        : inner_(inner),
          writer_(inner.writer(), recorded),
          follower_(inner.follower(), recorded) {}
    store::Writer& writer() override { return writer_; }
    store::Tables& follower() override { return follower_; }
    std::unique_ptr<store::Reader> reader() override { return inner_.reader(); }

  private:
    store::Store& inner_;
    RecordingWriter writer_;
    Recording<store::Tables> follower_;
};

// SQLite as a program without a store would use it: prepared statements, bound values, steps.
class Bare {
  public:
    Bare(const fs::path& folder, int checkpoint_pages) {
        check(sqlite3_open((folder / "log.db").c_str(), &database_), "open");
        run("ATTACH '" + (folder / "behind.db").string() + "' AS behind");
        run("PRAGMA behind.synchronous=NORMAL; PRAGMA behind.cache_size=-16384");
        run("PRAGMA journal_mode=WAL; PRAGMA main.synchronous=FULL; PRAGMA secure_delete=OFF; PRAGMA "
            "mmap_size=0; "
            "PRAGMA temp_store=MEMORY; PRAGMA main.cache_size=-65536; PRAGMA wal_autocheckpoint=" +
            std::to_string(checkpoint_pages));
        sqlite3_wal_hook(database_, &Bare::count_wal, this);
        checkpoint_pages_ = checkpoint_pages;
    }
    ~Bare() {
        for (auto& [text, statement] : statements_) sqlite3_finalize(statement);
        sqlite3_close(database_);
    }

    void run(const std::string& sql) {
        check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr), sql);
    }

    sqlite3_stmt* prepare(const char* text) {
        auto& statement = statements_[text];
        if (!statement) check(sqlite3_prepare_v2(database_, text, -1, &statement, nullptr), text);
        return statement;
    }
    void step(sqlite3_stmt* statement) {
        const int code = sqlite3_step(statement);
        if (code != SQLITE_DONE && code != SQLITE_ROW) check(code, "step");
        sqlite3_reset(statement);
    }
    static void bind(sqlite3_stmt* s, int at, std::string_view text) {
        sqlite3_bind_text(s, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    static void bind_blob(sqlite3_stmt* s, int at, std::string_view bytes) {
        sqlite3_bind_blob(s, at, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    }
    static void bind(sqlite3_stmt* s, int at, std::int64_t number) {
        sqlite3_bind_int64(s, at, number);
    }

    std::int64_t wal_pages() const { return wal_pages_; }

  private:
    // Called once for each database that a commit wrote to.
    static int count_wal(void* self, sqlite3* database, const char* name, int pages) {
        auto& bare = *static_cast<Bare*>(self);
        const bool behind = std::string_view{name} == "behind";
        auto& last = behind ? bare.last_pages_behind_ : bare.last_pages_;
        bare.wal_pages_ += pages > last ? pages - last : pages;
        last = pages;
        if (pages >= (behind ? checkpoint_behind : bare.checkpoint_pages_))
            sqlite3_wal_checkpoint_v2(database, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        return SQLITE_OK;
    }
    void check(int code, const std::string& doing) {
        if (code != SQLITE_OK)
            throw std::runtime_error("bare: " + doing + ": " + sqlite3_errmsg(database_));
    }

    sqlite3* database_ = nullptr;
    std::unordered_map<const char*, sqlite3_stmt*> statements_;
    static constexpr int checkpoint_behind = 2000;  // as the store's follower
    int checkpoint_pages_ = 0, last_pages_ = 0, last_pages_behind_ = 0;
    std::int64_t wal_pages_ = 0;
};

constexpr const char* insert_record =
    "INSERT INTO log(row, shard, position, stream, version, type, format, recorded_at, "
    "effective_at, actor, key, "
    "key_hash, body, chain) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)";
constexpr const char* save_shard =
    "INSERT INTO shard(shard, position, head) VALUES(?1,?2,?3) ON CONFLICT(shard) DO UPDATE SET "
    "position = excluded.position, head = excluded.head";
constexpr const char* commit = "COMMIT";
constexpr const char* begin = "BEGIN";
constexpr const char* save_mark =
    "INSERT INTO main.mark(name, number) VALUES(?1,?2) ON CONFLICT(name) DO UPDATE SET number = "
    "excluded.number";
constexpr const char* save_mark_behind =
    "INSERT INTO behind.mark(name, number) VALUES(?1,?2) ON CONFLICT(name) DO UPDATE SET number = "
    "excluded.number";

std::string_view bytes_of(const base::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

class Replay {
  public:
    explicit Replay(Bare& bare) : bare_(bare) {}

    void operator()(const store::Record& r) {
        auto* s = bare_.prepare(insert_record);
        const auto shard = store::shard_of(r.stream);
        Bare::bind(s, 1, r.row);
        Bare::bind(s, 2, shard);
        Bare::bind(s, 3, r.position);
        Bare::bind(s, 4, r.stream);
        Bare::bind(s, 5, r.version);
        Bare::bind(s, 6, r.type);
        Bare::bind(s, 7, std::int64_t{r.format});
        Bare::bind(s, 8, r.recorded_at.us);
        r.effective_at ? Bare::bind(s, 9, r.effective_at->us) : void(sqlite3_bind_null(s, 9));
        Bare::bind(s, 10, r.actor);
        r.key.empty() ? void(sqlite3_bind_null(s, 11)) : Bare::bind(s, 11, r.key);
        r.key_hash.empty() ? void(sqlite3_bind_null(s, 12)) : Bare::bind_blob(s, 12, r.key_hash);
        Bare::bind(s, 13, r.body);
        Bare::bind_blob(s, 14, bytes_of(r.chain));
        bare_.step(s);
        shards_[std::string{shard}] = &r;
        ++rows_;
    }

    void operator()(const Recorded::Execute& e) {
        auto* s = bare_.prepare(e.sql.text().data());
        const auto& places = places_of(s, e.params.size());
        for (std::size_t i = 0; i < e.params.size(); ++i) {
            const int at = places[i];
            if (at == 0) continue;
            if (const auto* n = std::get_if<std::int64_t>(&e.params[i]))
                Bare::bind(s, at, *n);
            else if (const auto* t = std::get_if<std::string>(&e.params[i]))
                Bare::bind(s, at, *t);
            else if (const auto* b = std::get_if<store::Blob>(&e.params[i]))
                Bare::bind_blob(s, at, b->bytes);
            else
                sqlite3_bind_null(s, at);
        }
        bare_.step(s);
    }

    void operator()(const Recorded::Mark& m) {
        const bool behind = m.name == store::behind_position;
        auto* s = bare_.prepare(behind ? save_mark_behind : save_mark);
        Bare::bind(s, 1, m.name);
        Bare::bind(s, 2, m.number);
        bare_.step(s);
    }

    void operator()(const Recorded::Commit&) {
        for (const auto& [shard, record] : shards_) {
            auto* s = bare_.prepare(save_shard);
            Bare::bind(s, 1, shard);
            Bare::bind(s, 2, record->position);
            Bare::bind_blob(s, 3, bytes_of(record->chain));
            bare_.step(s);
        }
        shards_.clear();
        bare_.step(bare_.prepare(commit));
        bare_.step(bare_.prepare(begin));
    }

    std::int64_t rows() const { return rows_; }

  private:
    // "$3" stands where SQLite first met it.
    const std::vector<int>& places_of(sqlite3_stmt* s, std::size_t params) {
        auto& places = places_[s];
        for (std::size_t i = places.size(); i < params; ++i)
            places.push_back(
                sqlite3_bind_parameter_index(s, ("$" + std::to_string(i + 1)).c_str()));
        return places;
    }

    Bare& bare_;
    std::unordered_map<sqlite3_stmt*, std::vector<int>> places_;
    std::map<std::string, const store::Record*> shards_;
    std::int64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<store::Store> record(store::Store& inner, Recorded& recorded) {
    return std::make_unique<RecordingStore>(inner, recorded);
}

BareReport run_bare(const Recorded& recorded, const fs::path& folder, int checkpoint_pages) {
    Bare bare{folder, checkpoint_pages};
    Replay replay{bare};
    bare.run("BEGIN");
    const Stopwatch watch;
    for (const auto& step : recorded.steps) std::visit(replay, step);
    BareReport report;
    report.seconds = watch.seconds();
    bare.run("COMMIT");
    report.rows = replay.rows();
    report.wal_pages = bare.wal_pages();
    report.wal_bytes = report.wal_pages * (4096 + 24);
    return report;
}

}  // namespace banshi
