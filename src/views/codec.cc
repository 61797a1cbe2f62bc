#include "views/codec.h"

#include <array>
#include <stdexcept>

#include "domain/event_names.h"
#include "shape/json.h"

namespace views {
namespace {

template <class T>
base::Result<domain::Event> read_as(std::string_view body) {
    auto read = shape::from_json<T>(body, shape::Reading::tolerant, max_body);
    if (!read) return read.refusal();
    return domain::Event{std::move(*read)};
}

struct Codec {
    std::string_view type;
    base::Result<domain::Event> (*read)(std::string_view);
};

template <class... T>
constexpr std::array<Codec, sizeof...(T)> codecs_of(const std::variant<T...>*) {
    return {Codec{shape::type_name<T>, &read_as<T>}...};
}

constexpr auto codecs = codecs_of(static_cast<const domain::Event*>(nullptr));

}  // namespace

std::string_view type_of(const domain::Event& event) {
    return codecs[event.index()].type;
}

void encode(const domain::Event& event, std::string& body) {
    body.clear();
    std::visit([&](const auto& e) { shape::append(body, e); }, event);
}

base::Result<domain::Event> decode(std::string_view type, int format, std::string_view body) {
    for (const auto& codec : codecs)
        if (codec.type == type && format == current_format) return codec.read(body);
    return base::Refusal{.code = "unknown_event",
                         .message = "日志里有本程序不认识的记录：" + std::string{type} + " 第 " +
                                    std::to_string(format) +
                                    " 版格式。请用写下它的那一版或更新的程序打开"};
}

domain::Meta meta_of(const store::Record& record) {
    return {record.version, record.recorded_at, record.effective_at, record.actor};
}

std::string associated_data(std::string_view stream, std::int64_t version, std::string_view slot) {
    return std::string{stream} + " " + std::to_string(version) + " " + std::string{slot};
}

void fold_on(domain::State& state, const store::Record& record) {
    auto event = decode(record.type, record.format, record.body);
    if (!event)
        throw std::runtime_error(record.stream + " 第 " + std::to_string(record.version) + " 条：" +
                                 event.refusal().message);
    domain::evolve(state, *event, meta_of(record));
}

domain::State fold(const std::string& stream, const std::vector<store::Record>& records) {
    auto state = domain::initial_state(stream);
    for (const auto& record : records) fold_on(state, record);
    return state;
}

Loaded load(store::Reader& reader, const std::string& stream) {
    constexpr std::size_t small = 2048;
    if (domain::newest_is_enough(stream)) {
        auto newest = reader.newest(stream);
        if (!newest) return {domain::initial_state(stream), 0, small};
        return {fold(stream, {*newest}), newest->version, small};
    }
    const auto records = reader.load(stream);
    Loaded loaded{fold(stream, records), records.empty() ? 0 : records.back().version, small};
    for (const auto& record : records) loaded.bytes += record.body.size() * 2;
    return loaded;
}

}  // namespace views
