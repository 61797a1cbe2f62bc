#include "identity/drafts.h"

namespace identity {
namespace {

std::string associated(const std::string& id) { return "draft " + id; }

}  // namespace

std::optional<Draft> Drafts::open(const std::string& person, const store::Row& row) const {
    const auto id = row.string(0);
    const auto box = store::Box::from_text(row.text(3));
    auto content = box ? keys_.open(person, associated(id), *box) : std::nullopt;
    if (!content) return {};
    return Draft{id, std::move(*content), {row.integer(1)}, {row.integer(2)}};
}

std::vector<Draft> Drafts::list(const std::string& account, const std::string& person) const {
    const auto lock = database_.lock();
    std::vector<Draft> drafts;
    database_.query("SELECT id, updated, expires, box FROM draft WHERE account = $1 AND person = $2 "
                    "AND expires > $3 ORDER BY updated DESC, id DESC",
                    {account, person, clock_.now().us}, [&](const store::Row& row) {
                        if (auto draft = open(person, row)) drafts.push_back(std::move(*draft));
                    });
    return drafts;
}

std::optional<Draft> Drafts::find(const std::string& account, const std::string& person,
                                  const std::string& id) const {
    const auto lock = database_.lock();
    std::optional<Draft> draft;
    database_.query("SELECT id, updated, expires, box FROM draft WHERE id = $1 AND account = $2 "
                    "AND person = $3 AND expires > $4",
                    {id, account, person, clock_.now().us},
                    [&](const store::Row& row) { draft = open(person, row); });
    return draft;
}

bool Drafts::exists(const std::string& account, const std::string& id) const {
    bool found = false;
    database_.query("SELECT 1 FROM draft WHERE id = $1 AND account = $2", {id, account},
                    [&](const store::Row&) { found = true; });
    return found;
}

std::int64_t Drafts::count(const std::string& account) const {
    std::int64_t number = 0;
    database_.query("SELECT count(*) FROM draft WHERE account = $1", {account},
                    [&](const store::Row& row) { number = row.integer(0); });
    return number;
}

base::Result<Draft> Drafts::create(const std::string& account, const std::string& person,
                                   const std::string& key, const std::string& key_hash,
                                   const std::string& content) {
    const auto lock = database_.lock();
    std::string id, hash;
    database_.query("SELECT id, made_hash FROM draft WHERE account = $1 AND made_key = $2", {account, key},
                    [&](const store::Row& row) { id = row.string(0), hash = row.blob(1); });
    if (!id.empty() && hash != key_hash)
        return base::Refusal{.code = "idempotency_key_reused",
                             .message = "这个请求编号已经用在另一件事上了。请刷新页面再做一次"};
    if (!id.empty())
        if (auto made = find(account, person, id)) return std::move(*made);
    if (count(account) >= most)
        return base::Refusal{.code = "too_many_drafts", .message = "草稿最多存 50 份。请先删掉不用的，再存新的"};
    auto draft = put(account, person, id, content);
    if (draft)
        database_.execute("UPDATE draft SET made_key = $1, made_hash = $2 WHERE id = $3",
                          {key, store::Param::blob(key_hash), draft->id});
    return draft;
}

base::Result<Draft> Drafts::save(const std::string& account, const std::string& person,
                                 const std::string& id, const std::string& content) {
    const auto lock = database_.lock();
    if (!exists(account, id))
        return base::Refusal{.code = "not_found", .message = "没有这份草稿，可能已经提交或者过期了"};
    return put(account, person, id, content);
}

bool Drafts::mention(const std::string& account, std::string_view text) const {
    const auto lock = database_.lock();
    bool found = false;
    database_.query("SELECT id, updated, expires, box, person FROM draft WHERE account = $1", {account},
                    [&](const store::Row& row) {
                        const auto draft = open(row.string(4), row);
                        found = found || (draft && draft->content.find(text) != std::string::npos);
                    });
    return found;
}

base::Result<Draft> Drafts::put(const std::string& account, const std::string& person, const std::string& id,
                                const std::string& content) {
    const auto now = clock_.now();
    Draft draft{id.empty() ? base::new_id(now, random_) : id, content, now, now + lifetime_us};
    auto box = keys_.seal(person, store::KeyClass::convenience, associated(draft.id), content);
    if (!box) return box.refusal();
    keys_.flush();
    database_.execute("INSERT INTO draft(id, account, person, updated, expires, box) "
                      "VALUES($1, $2, $3, $4, $5, $6) ON CONFLICT(id) DO UPDATE SET "
                      "updated = excluded.updated, expires = excluded.expires, box = excluded.box",
                      {draft.id, account, person, draft.updated.us, draft.expires.us, box->to_text()});
    return draft;
}

bool Drafts::remove(const std::string& account, const std::string& id) {
    const auto lock = database_.lock();
    return database_.execute("DELETE FROM draft WHERE id = $1 AND account = $2", {id, account}) > 0;
}

void Drafts::drop_expired() {
    const auto lock = database_.lock();
    database_.execute("DELETE FROM draft WHERE expires <= $1", {clock_.now().us});
}

}  // namespace identity
