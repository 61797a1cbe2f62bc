#pragma once

#include <boost/json/value.hpp>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "shape/describe.h"
#include "shape/notes.h"

// Made-up structs that have every kind of member.
namespace shape::samples {

enum class Channel { portal, counter, post };
SHAPE_ENUM(Channel, portal, counter, post)

struct Page {
    int number = 0;
    std::optional<std::string> remark;
    bool operator==(const Page&) const = default;
};
SHAPE_STRUCT(Page, number, remark)

struct Received {
    std::string material;
    base::Date due;
    base::Instant at;
    Channel channel = Channel::portal;
    std::vector<Page> pages;
    bool operator==(const Received&) const = default;
};
SHAPE_STRUCT(Received, material, due, at, channel, pages)
SHAPE_NAME(Received, "received")

struct Closed {
    bool operator==(const Closed&) const = default;
};
SHAPE_STRUCT(Closed)
SHAPE_NAME(Closed, "closed")

using Event = std::variant<Received, Closed>;

struct Everything {
    bool flag = false;
    int small = 0;
    std::int64_t large = 0;
    std::uint32_t positive = 0;
    double amount = 0;
    std::string text;
    base::Date date;
    base::Instant instant;
    Channel channel = Channel::portal;
    std::optional<int> maybe;
    std::vector<std::optional<bool>> flags;
    std::map<std::string, Page> pages;
    Event event;
    boost::json::value free;
    bool operator==(const Everything&) const = default;
};
SHAPE_STRUCT(Everything, flag, small, large, positive, amount, text, date, instant, channel, maybe,
             flags, pages, event, free)

struct Answer {
    std::string remark;
    int pages = 1;
    std::vector<std::string> words;
    std::optional<std::string> mobile;
    bool urgent = false;
    bool operator==(const Answer&) const = default;
};
SHAPE_STRUCT(Answer, remark, pages, words, mobile, urgent)

}  // namespace shape::samples

template <>
struct shape::notes<shape::samples::Answer> {
    using Answer = shape::samples::Answer;
    static constexpr auto list = std::tuple{
        note<&Answer::remark>("说明").length(1, 5),
        note<&Answer::pages>("页数").range(1, 100),
        note<&Answer::words>("关键词").items(1, 2).length(1, 3),
        note<&Answer::mobile>("手机").pattern_name("mobile"),
        note<&Answer::urgent>("加急").defaulted(),
    };
};
