#pragma once

#include <string>
#include <vector>

#include "shape/describe.h"

// What a guide consists of, for a form: read from the description of domain::Guide, so that no
// member is written down twice; only titles and code tables are added here.
namespace api {

enum class MemberKind {
    text,
    long_text,
    lines,   // texts, one a line
    number,  // whole
    decimal,
    yes_no,
    word,   // one of `words`
    words,  // several of them
    limit,  // "5wd"
    date,
    rule,   // JSON Logic over situations and answers
    group,  // an object of `members`
    list,   // objects of `members`
    // The key of something published or of something in this very guide.
    agency,
    region,
    hall,
    window,
    element_template,
    materials  // several keys of this guide's materials
};
SHAPE_ENUM(MemberKind, text, long_text, lines, number, decimal, yes_no, word, words, limit, date,
           rule, group, list, agency, region, hall, window, element_template, materials)

struct MemberWord {
    std::string value;
    std::string label;
};
SHAPE_STRUCT(MemberWord, value, label)

struct GuideMember {
    std::string key;
    std::string label;
    std::string hint;
    MemberKind kind = MemberKind::text;
    bool optional = false;  // of a group: not being there says something
    std::vector<MemberWord> words;
    std::vector<GuideMember> members;
    std::string initial;   // what holds where nothing is written: a word, or "true"
    std::string next_key;  // of a list: what its first `key` is, "M1"; those after count on
};
SHAPE_STRUCT(GuideMember, key, label, hint, kind, optional, words, members, initial, next_key)

struct GuideSection {
    std::string key;
    std::string label;
    std::vector<GuideMember> members;
};
SHAPE_STRUCT(GuideSection, key, label, members)

struct GuideMembers {
    std::vector<GuideSection> sections;
};
SHAPE_STRUCT(GuideMembers, sections)

const GuideMembers& guide_members();

}  // namespace api
