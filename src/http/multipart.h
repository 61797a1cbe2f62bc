#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace http {

// One part of a multipart/form-data body (RFC 7578). `content` points into the body.
struct Part {
    std::string name;
    std::optional<std::string> filename;  // the last segment of what the client sent, UTF-8
    std::string content_type;             // "" when the part does not say
    std::string_view content;
};

struct MultipartLimits {
    std::size_t parts = 64;
    std::size_t part_header = 4 * 1024;  // bytes of one part's header lines
};

// The boundary of "multipart/form-data; boundary=…"; nullopt: another type or no legal boundary.
std::optional<std::string> multipart_boundary(std::string_view content_type);

// The parts in order. Refusals: multipart_malformed, multipart_too_many_parts,
// multipart_header_too_large, multipart_name_missing. Text before the first and after the last
// boundary is ignored.
base::Result<std::vector<Part>> parse_multipart(std::string_view body, std::string_view boundary,
                                                const MultipartLimits& limits = {});

// The form of a body: boundary and parts in one. Refusal besides: multipart_expected.
base::Result<std::vector<Part>> read_multipart(std::string_view content_type, std::string_view body,
                                               const MultipartLimits& limits = {});

}  // namespace http
