#include "api/search_index.h"

#include <spdlog/spdlog.h>
#include <stdlib.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <set>
#include <stdexcept>

#include "api/search_words.h"

namespace api {
namespace {

namespace fs = std::filesystem;
using Xapian::Query;

// Of the terms' form: another number makes every index anew.
constexpr const char* format = "2";

// Which classes exist, the prefix of their terms and the value slot they are counted from.
struct Class {
    std::string_view name;
    std::string_view prefix;
    Xapian::valueno slot;
};
constexpr std::array classes = std::to_array<Class>({{"audience", "XU", 0},
                                                     {"topic", "XT", 1},
                                                     {"agency", "XG", 2},
                                                     {"item_type", "XY", 3},
                                                     {"kind", "XK", 4},
                                                     {"region", "XR", 5},
                                                     {"channel", "XC", 6}});

// Fields by how much a hit in them says.
struct Field {
    const char* prefix;
    double weight;
};
constexpr Field name_field{"S", 10}, alias_field{"A", 9}, text_field{"B", 3};
constexpr std::array fields{name_field, alias_field, text_field};

// Equal hits stand in the order of their keys.
constexpr Xapian::valueno key_slot = 7;

constexpr char between = '\x1f';

// A term has at most 245 bytes; what is longer is known by its beginning.
std::string term(std::string_view prefix, std::string_view text) {
    std::string made(prefix);
    made += text.substr(0, 200);
    return made;
}

void index_text(Xapian::TermGenerator& generator, const Field& field, const std::string& text) {
    generator.index_text_without_positions(normal_text(text), 1, field.prefix);
}

// "spjyxk" is found from each of its letters on, so that one may begin in the middle of a name.
void index_pinyin(Xapian::Document& document, const std::string& text) {
    constexpr std::size_t longest = 24;
    const auto normal = normal_text(text);
    const auto pinyin = pinyin_of(normal);
    for (std::size_t i = 0; i + 1 < pinyin.initials.size() && i < longest; ++i)
        document.add_boolean_term(term("XP", std::string_view(pinyin.initials).substr(i, longest)));
    document.add_boolean_term(term("XQ", pinyin.whole));
}

Xapian::Document document_of(const Findable& thing) {
    Xapian::Document document;
    Xapian::TermGenerator generator;
    generator.set_document(document);
    generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
    index_text(generator, name_field, thing.name);
    document.add_term(term("XE", normal_text(thing.name)));
    index_pinyin(document, thing.name);
    for (const auto& alias : thing.aliases) {
        index_text(generator, alias_field, alias);
        document.add_term(term("XE", normal_text(alias)));
        index_pinyin(document, alias);
    }
    for (const auto& text : thing.texts) index_text(generator, text_field, text);
    for (const auto& [name, prefix, slot] : classes) {
        const auto found = thing.classes.find(std::string(name));
        if (found == thing.classes.end()) continue;
        std::string all;
        for (const auto& value : found->second) {
            document.add_boolean_term(term(prefix, value));
            all += (all.empty() ? "" : std::string(1, between)) + value;
        }
        document.add_value(slot, all);
    }
    document.add_boolean_term(term("Q", thing.key));
    document.add_value(key_slot, thing.key);
    document.set_data(thing.key);
    return document;
}

// ----------------------------------------------------------------------------------------------
// questions

// The n-grams of a question, made by the same generator as those of the documents; single
// characters only where there is nothing longer.
std::vector<std::string> grams_of(const std::string& normal) {
    Xapian::Document document;
    Xapian::TermGenerator generator;
    generator.set_document(document);
    generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
    generator.index_text_without_positions(normal);
    std::vector<std::string> singles, longer;
    for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
        const auto& gram = *at;
        const bool single = static_cast<unsigned char>(gram[0]) >= 0x80 && gram.size() <= 4;
        (single ? singles : longer).push_back(gram);
    }
    return longer.empty() ? singles : longer;
}

Query gram_query(const std::string& gram) {
    std::vector<Query> in_fields;
    for (const auto& field : fields)
        in_fields.emplace_back(Query::OP_SCALE_WEIGHT, Query(field.prefix + gram), field.weight);
    return {Query::OP_OR, in_fields.begin(), in_fields.end()};
}

Query words_query(const std::string& normal, Query::op op) {
    std::vector<Query> all;
    for (const auto& gram : grams_of(normal)) all.push_back(gram_query(gram));
    return {op, all.begin(), all.end()};
}

Query letters_query(const std::string& normal) {
    constexpr Xapian::termcount most = 500;
    return {
        Query::OP_OR,
        Query(Query::OP_WILDCARD, term("XP", normal), most, Query::WILDCARD_LIMIT_MOST_FREQUENT),
        Query(Query::OP_WILDCARD, term("XQ", normal), most, Query::WILDCARD_LIMIT_MOST_FREQUENT)};
}

// All grams; or any of them, when nothing has all. A name that is the question itself stands first.
Query text_query(const std::string& normal, Query::op op) {
    if (normal.empty()) return Query::MatchAll;
    auto query = words_query(normal, op);
    if (is_letters(normal)) query = {Query::OP_OR, query, letters_query(normal)};
    const Query exact{Query::OP_SCALE_WEIGHT, Query(term("XE", normal)), 50};
    return {Query::OP_AND_MAYBE, query, exact};
}

// What is done here is worth two n-grams of a name more.
Query nearest_first(const Query& query, const SearchQuestion& question) {
    if (question.here.empty() || question.text.empty()) return query;
    const Query worth((new Xapian::FixedWeightPostingSource(50))->release());
    return {Query::OP_AND_MAYBE, query,
            Query(Query::OP_FILTER, worth, Query(term("XR", question.here)))};
}

Query filtered(const Query& query, const SearchQuestion& question) {
    std::vector<Query> filters;
    for (const auto& [name, prefix, slot] : classes) {
        const auto found = question.classes.find(std::string(name));
        if (found != question.classes.end() && !found->second.empty())
            filters.emplace_back(term(prefix, found->second));
    }
    if (filters.empty()) return query;
    return {Query::OP_FILTER, query, Query(Query::OP_AND, filters.begin(), filters.end())};
}

// The values of a class in one document, counted `times`.
void count(std::map<std::string, std::int64_t>& counts, const std::string& joined,
           std::int64_t times) {
    for (std::size_t begin = 0; begin < joined.size();) {
        const auto end = std::min(joined.find(between, begin), joined.size());
        counts[joined.substr(begin, end - begin)] += times;
        begin = end + 1;
    }
}

// A guide that lists many materials is not less to the point than a bare entry: lengths do not
// count.
void order(Xapian::Enquire& enquire, bool by_relevance) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(1, 0, 1, 0, 0.5));
    if (by_relevance)
        enquire.set_sort_by_relevance_then_value(key_slot, false);
    else
        enquire.set_sort_by_value(key_slot, false);
}

SearchAnswer ask(const Xapian::Database& database, const Query& query,
                 const SearchQuestion& question) {
    Xapian::Enquire enquire(database);
    enquire.set_query(filtered(nearest_first(query, question), question));
    order(enquire, !question.text.empty());
    std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
    if (question.count_classes)
        for (const auto& each : classes) {
            spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(each.slot));
            enquire.add_matchspy(spies.back().get());
        }
    const auto matches =
        enquire.get_mset(static_cast<Xapian::doccount>(question.begin),
                         static_cast<Xapian::doccount>(question.count), SearchIndex::counted);
    SearchAnswer answer;
    answer.total = matches.get_matches_estimated();
    for (auto at = matches.begin(); at != matches.end(); ++at)
        answer.hits.push_back({at.get_document().get_data(), at.get_weight()});
    for (std::size_t i = 0; i < spies.size(); ++i)
        for (auto at = spies[i]->values_begin(); at != spies[i]->values_end(); ++at)
            count(answer.classes[std::string(classes[i].name)], *at,
                  static_cast<std::int64_t>(at.get_termfreq()));
    return answer;
}

// How many of the question's grams stand in a document, in whatever field.
std::size_t grams_in(const Xapian::Enquire& enquire, Xapian::docid document) {
    std::set<std::string> grams;
    for (auto at = enquire.get_matching_terms_begin(document);
         at != enquire.get_matching_terms_end(document); ++at)
        if (const auto& matched = *at; !matched.starts_with('X')) grams.insert(matched.substr(1));
    return grams.size();
}

// Nothing has all of the grams: the best of what has two in five of them.
SearchAnswer ask_loosely(const Xapian::Database& database, const std::string& normal,
                         const SearchQuestion& question) {
    constexpr Xapian::doccount looked_at = 100;
    Xapian::Enquire enquire(database);
    enquire.set_query(
        filtered(nearest_first(text_query(normal, Query::OP_OR), question), question));
    order(enquire, true);
    const auto wanted = grams_of(normal).size() * 2;
    const auto matches = enquire.get_mset(0, looked_at);
    SearchAnswer answer;
    for (auto at = matches.begin(); at != matches.end(); ++at) {
        if (grams_in(enquire, *at) * 5 < wanted) continue;
        const auto place = static_cast<std::size_t>(answer.total++);
        const auto document = at.get_document();
        if (place >= question.begin && place < question.begin + question.count)
            answer.hits.push_back({document.get_data(), at.get_weight()});
        if (question.count_classes)
            for (const auto& each : classes)
                count(answer.classes[std::string(each.name)], document.get_value(each.slot), 1);
    }
    return answer;
}

}  // namespace

struct SearchIndex::Files {
    fs::path folder;
    bool own = false;
    std::mutex writing;
    std::map<std::string, std::string> marks;  // of what it holds
    std::unique_ptr<Xapian::WritableDatabase> writer;
    std::mutex idle_mutex;
    std::vector<std::unique_ptr<Xapian::Database>> idle;  // readers; each is one thread's at a time

    fs::path database() const { return folder / "terms"; }
    void open();
    void read_marks();
    std::unique_ptr<Xapian::Database> take();
    void give_back(std::unique_ptr<Xapian::Database> reader);
};

// Nothing here must survive a crash, so nothing waits for the disk.
void SearchIndex::Files::open() {
    constexpr int flags = Xapian::DB_CREATE_OR_OPEN | Xapian::DB_NO_SYNC;
    try {
        writer = std::make_unique<Xapian::WritableDatabase>(database().string(), flags);
        if (writer->get_metadata("format") == format) return read_marks();
        writer->close();
    } catch (const Xapian::Error& e) {
        spdlog::warn("the search index is made anew: {}", e.get_msg());
    }
    writer.reset();
    fs::remove_all(database());
    writer = std::make_unique<Xapian::WritableDatabase>(database().string(), flags);
    writer->set_metadata("format", format);
    writer->commit();
}

void SearchIndex::Files::read_marks() {
    for (auto at = writer->metadata_keys_begin("mark:"); at != writer->metadata_keys_end("mark:");
         ++at)
        marks[(*at).substr(5)] = writer->get_metadata(*at);
}

std::unique_ptr<Xapian::Database> SearchIndex::Files::take() {
    {
        std::lock_guard lock{idle_mutex};
        if (!idle.empty()) {
            auto reader = std::move(idle.back());
            idle.pop_back();
            reader->reopen();
            return reader;
        }
    }
    return std::make_unique<Xapian::Database>(database().string());
}

void SearchIndex::Files::give_back(std::unique_ptr<Xapian::Database> reader) {
    constexpr std::size_t kept = 8;
    std::lock_guard lock{idle_mutex};
    if (idle.size() < kept) idle.push_back(std::move(reader));
}

SearchIndex::SearchIndex(fs::path folder) : files_(std::make_unique<Files>()) {
    if (folder.empty()) {
        auto pattern = (fs::temp_directory_path() / "banshi-search-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("no folder for the search index");
        folder = pattern;
        files_->own = true;
    }
    fs::create_directories(folder);
    files_->folder = std::move(folder);
    files_->open();
}

SearchIndex::~SearchIndex() {
    files_->idle.clear();
    files_->writer.reset();
    std::error_code ignored;
    if (files_->own) fs::remove_all(files_->folder, ignored);
}

void SearchIndex::hold(const std::vector<Findable>& all) {
    std::lock_guard lock{files_->writing};
    auto& writer = *files_->writer;
    std::map<std::string, std::string> marks;
    bool changed = false;
    for (const auto& thing : all) {
        marks[thing.key] = thing.mark;
        const auto known = files_->marks.find(thing.key);
        if (known != files_->marks.end() && known->second == thing.mark) continue;
        writer.replace_document(term("Q", thing.key), document_of(thing));
        writer.set_metadata("mark:" + thing.key, thing.mark);
        changed = true;
    }
    for (const auto& [key, mark] : files_->marks) {
        if (marks.contains(key)) continue;
        writer.delete_document(term("Q", key));
        writer.set_metadata("mark:" + key, "");
        changed = true;
    }
    if (changed) writer.commit();
    files_->marks = std::move(marks);
}

SearchAnswer SearchIndex::find(const SearchQuestion& question) const {
    auto reader = files_->take();
    const auto normal = without_filler(normal_text(question.text));
    auto answer = ask(*reader, text_query(normal, Query::OP_AND), question);
    if (answer.total == 0 && !normal.empty()) answer = ask_loosely(*reader, normal, question);
    files_->give_back(std::move(reader));
    return answer;
}

}  // namespace api
