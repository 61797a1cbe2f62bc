#include "views/behind.h"

#include "domain/model.h"
#include "views/codec.h"
#include "views/known_keys.h"
#include "views/tables.h"

namespace views {
namespace {

struct Following {
    store::Tables& tables;
    const store::Record& record;

    void count(const std::string& agency, std::string_view what) {
        tables.execute(
            "INSERT INTO daily(day, agency, what, count) VALUES($1, $2, $3, 1) "
            "ON CONFLICT(day, agency, what) DO UPDATE SET count = daily.count + 1",
            {record.recorded_at.date().days, agency, what});
    }

    void operator()(const domain::CaseReceived& e) {
        tables.execute(
            "INSERT INTO tracking(code, stream) VALUES($1, $2) ON CONFLICT(code) DO NOTHING",
            {e.tracking_code, record.stream});
        for (const auto& party : e.parties)
            if (!party.person.empty())
                tables.execute(
                    "INSERT INTO party_case(person, stream) VALUES($1, $2) "
                    "ON CONFLICT(person, stream) DO NOTHING",
                    {party.person, record.stream});
        if (!e.test) count(e.agency, "received");
    }

    void operator()(const domain::CaseNumbered& e) {
        tables.execute(
            "INSERT INTO numbered(number, stream) VALUES($1, $2) ON CONFLICT(number) DO NOTHING",
            {e.number, record.stream});
    }

    void operator()(const domain::NumberEntered& e) {
        if (e.notice == 0) return;
        tables.execute(
            "INSERT INTO notice_text(stream, notice, number, title, text, voided) "
            "VALUES($1, $2, $3, $4, $5, 0) ON CONFLICT(stream, notice) DO NOTHING",
            {e.subject, e.notice, e.number, e.title, e.text});
    }

    void operator()(const domain::RatingGiven& e) {
        tables.execute(
            "INSERT INTO rating_row(stream, level, item, agency, at) VALUES($1, $2, $3, $4, $5) "
            "ON CONFLICT(stream) DO NOTHING",
            {e.subject, static_cast<int>(e.level), e.item, e.agency, record.recorded_at.us});
    }

    void operator()(const domain::PersonRead& e) {
        tables.execute(
            "INSERT INTO access_row(person, at, purpose, subject, officer, agency) "
            "VALUES($1, $2, $3, $4, $5, $6)",
            {record.stream.substr(record.stream.rfind('/') + 1), record.recorded_at.us, e.purpose,
             e.subject, e.officer, e.agency});
    }

    void operator()(const domain::CaseDecided&) { count("", "decided"); }
    void operator()(const domain::DeemedAccepted&) { count("", "deemed"); }

    template <class Other>
    void operator()(const Other&) {}
};

}  // namespace

std::int64_t catch_up(store::Tables& tables, std::size_t limit) {
    const auto from = tables.mark(store::behind_position);
    const auto records = tables.read_log(from, limit);
    for (const auto& record : records) {
        if (!record.key.empty()) save_key(tables, record);
        const auto event = decode(record.type, record.format, record.body);
        if (event) std::visit(Following{tables, record}, *event);
    }
    if (records.empty()) return from;
    drop_old_keys(tables, records.back().row);
    tables.set_mark(store::behind_position, records.back().row);
    return records.back().row;
}

}  // namespace views
