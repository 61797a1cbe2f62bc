#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string_view>

// The light half of shape/, for headers of plain data. Each macro stands once, in the namespace of
// the type, directly under it. A member that is forgotten does not compile where the type is read
// or written. Names are the C++ names: one spelling in JSON, SQL and TypeScript.

// SHAPE_STRUCT(DeferredMaterial, material, due, note): at most 52 members, an aggregate, no bases.
#define SHAPE_STRUCT(Type, ...) BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__))

// SHAPE_ENUM(CaseStatus, received, accepted): values travel by enumerator name.
#define SHAPE_ENUM(Type, ...) BOOST_DESCRIBE_ENUM(Type, __VA_ARGS__)

// SHAPE_NAME(CaseReceived, "case_received"): the word of this type inside a std::variant. It is
// stored: it never changes, even when the struct is renamed.
#define SHAPE_NAME(Type, word)                              \
    constexpr std::string_view shape_word_of(const Type*) { \
        return word;                                        \
    }

namespace shape {

// The word given by SHAPE_NAME; a type without one does not compile.
template <class T>
inline constexpr std::string_view type_name = shape_word_of(static_cast<const T*>(nullptr));

}  // namespace shape
