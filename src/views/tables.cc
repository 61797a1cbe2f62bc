#include "views/tables.h"

namespace views {
namespace {

store::TableSet hot() {
    return {
        .version = 5,
        .ddl =
            {
                // One row a case. `desk` is whose worklist it stands in: the hall before acceptance
                // and for delivery, the agency between. due is a working-minute ordinal of the
                // case's calendar: a new holiday table changes the mapping, not the rows. applicant
                // is a box, or an organization.
                R"(CREATE TABLE case_row(
                    stream TEXT PRIMARY KEY, number TEXT NOT NULL,
                    item TEXT NOT NULL, guide_version INTEGER NOT NULL, region TEXT NOT NULL,
                    agency TEXT NOT NULL, hall TEXT NOT NULL, desk TEXT NOT NULL,
                    status INTEGER NOT NULL, stage INTEGER NOT NULL, round INTEGER NOT NULL,
                    received INTEGER NOT NULL, applicant TEXT NOT NULL, organization TEXT NOT NULL,
                    channel INTEGER NOT NULL, deemed INTEGER NOT NULL, test INTEGER NOT NULL,
                    held INTEGER NOT NULL, clock INTEGER, due INTEGER, started INTEGER,
                    look_again INTEGER, closed INTEGER NOT NULL
                ) WITHOUT ROWID)",
                R"(CREATE INDEX open_desk ON case_row(desk, stage, held, due) WHERE closed = 0)",
                R"(CREATE INDEX open_look_again ON case_row(look_again)
                    WHERE closed = 0 AND look_again IS NOT NULL)",
                R"(CREATE TABLE publication(
                    kind INTEGER NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL,
                    published_at INTEGER NOT NULL, content_hash TEXT NOT NULL, body TEXT NOT NULL,
                    PRIMARY KEY(kind, key, version)) WITHOUT ROWID)",
                R"(CREATE TABLE draft_row(
                    id TEXT PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL,
                    status INTEGER NOT NULL, item TEXT NOT NULL, name TEXT NOT NULL,
                    region TEXT NOT NULL, agency TEXT NOT NULL, author TEXT NOT NULL,
                    saved_at INTEGER NOT NULL, errors INTEGER NOT NULL, returned INTEGER NOT NULL,
                    published_version INTEGER NOT NULL, over INTEGER NOT NULL) WITHOUT ROWID)",
                R"(CREATE TABLE governance_row(
                    id TEXT PRIMARY KEY, stream TEXT NOT NULL, kind INTEGER NOT NULL,
                    region TEXT NOT NULL, agency TEXT NOT NULL, item TEXT NOT NULL,
                    law_change TEXT NOT NULL, over INTEGER NOT NULL) WITHOUT ROWID)",
            },
        .tables = {"case_row", "publication", "draft_row", "governance_row"},
    };
}

store::TableSet behind() {
    return {
        .version = 2,
        .ddl =
            {
                R"(CREATE TABLE known_key(row INTEGER PRIMARY KEY, hash INTEGER NOT NULL))",
                R"(CREATE TABLE tracking(code TEXT PRIMARY KEY, stream TEXT NOT NULL) WITHOUT ROWID)",
                R"(CREATE TABLE numbered(number TEXT PRIMARY KEY, stream TEXT NOT NULL) WITHOUT ROWID)",
                R"(CREATE TABLE party_case(person TEXT NOT NULL, stream TEXT NOT NULL,
                    PRIMARY KEY(person, stream)) WITHOUT ROWID)",
                R"(CREATE TABLE notice_text(stream TEXT NOT NULL, notice INTEGER NOT NULL, number TEXT NOT NULL,
                    title TEXT NOT NULL, text TEXT NOT NULL, voided INTEGER NOT NULL,
                    PRIMARY KEY(stream, notice)) WITHOUT ROWID)",
                R"(CREATE TABLE rating_row(stream TEXT PRIMARY KEY, level INTEGER NOT NULL, item TEXT NOT NULL,
                    agency TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID)",
                R"(CREATE TABLE access_row(person TEXT NOT NULL, at INTEGER NOT NULL, purpose TEXT NOT NULL,
                    subject TEXT NOT NULL, officer TEXT NOT NULL, agency TEXT NOT NULL))",
                R"(CREATE INDEX access_person ON access_row(person, at))",
                R"(CREATE TABLE daily(day INTEGER NOT NULL, agency TEXT NOT NULL, what TEXT NOT NULL,
                    count INTEGER NOT NULL, PRIMARY KEY(day, agency, what)) WITHOUT ROWID)",
            },
        .tables = {"known_key", "tracking", "numbered", "party_case", "notice_text", "rating_row", "access_row",
                   "daily"},
    };
}

}  // namespace

store::ViewSchema schema() {
    return {hot(), behind()};
}

}  // namespace views
