#include "store/sniff.h"

#include <array>
#include <cstdint>

namespace store {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    std::string_view type;
};

constexpr std::array magics{
    Magic{"%PDF-"sv, "application/pdf"sv},
    Magic{"\xff\xd8\xff"sv, "image/jpeg"sv},
    Magic{"\x89PNG\r\n\x1a\n"sv, "image/png"sv},
};

constexpr std::array zip_members{
    Magic{"word/document.xml"sv,
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document"sv},
    Magic{"xl/workbook.xml"sv,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"sv},
    Magic{"OFD.xml"sv, "application/ofd"sv},
};

std::uint32_t little(std::string_view bytes, std::size_t at, int size) {
    std::uint32_t number = 0;
    for (int i = size - 1; i >= 0; --i)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

// Walks the central directory (APPNOTE 4.3.12); at most 2,000 members.
std::string_view zip_type(std::string_view bytes) {
    constexpr auto plain = "application/zip"sv;
    const auto end = bytes.rfind("PK\x05\x06"sv);
    if (end == bytes.npos || end + 22 > bytes.size()) return plain;
    std::size_t at = little(bytes, end + 16, 4);
    for (int n = 0; n < 2000 && at + 46 <= bytes.size(); ++n) {
        if (bytes.substr(at, 4) != "PK\x01\x02"sv) break;
        const auto name = bytes.substr(at + 46, little(bytes, at + 28, 2));
        for (const auto& member : zip_members)
            if (name == member.bytes) return member.type;
        at += 46 + name.size() + little(bytes, at + 30, 2) + little(bytes, at + 32, 2);
    }
    return plain;
}

}  // namespace

std::string_view sniff(std::string_view bytes) {
    for (const auto& magic : magics)
        if (bytes.starts_with(magic.bytes)) return magic.type;
    if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv)) return "image/webp";
    if (bytes.starts_with("PK\x03\x04"sv)) return zip_type(bytes);
    return "";
}

}  // namespace store
