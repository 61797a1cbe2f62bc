#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/model.h"
#include "store/store.h"

// Events <-> stored bytes. The only place that knows both the log's words and the domain's types.
namespace views {

// The newest format of every type; raised with an upcaster in domain/upcast/ (engine.md, Formats).
inline constexpr int current_format = 1;
inline constexpr std::size_t max_body = 4
                                        << 20;  // bytes of one stored event; a guide is the largest

std::string_view type_of(const domain::Event& event);
void encode(const domain::Event& event, std::string& body);  // replaces `body`

// Refuses with `unknown_event` or shape's refusals: a stored event that does not read is never
// guessed.
base::Result<domain::Event> decode(std::string_view type, int format, std::string_view body);

domain::Meta meta_of(const store::Record& record);

// What binds a sealed box to its place in the log.
std::string associated_data(std::string_view stream, std::int64_t version, std::string_view slot);

// Folds the records of one stream. Throws std::runtime_error when one does not read: the log is
// damaged.
domain::State fold(const std::string& stream, const std::vector<store::Record>& records);

// A stream's state from the log, read no further back than it needs. Version 0: there is no such stream.
struct Loaded {
    domain::State state;
    std::int64_t version = 0;
    std::size_t bytes = 0;  // an estimate of what the state holds
};
Loaded load(store::Reader& reader, const std::string& stream);
void fold_on(domain::State& state, const store::Record& record);

}  // namespace views
