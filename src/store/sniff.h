#pragma once

#include <string_view>

namespace store {

// The content type told by the bytes themselves, never by a file name: application/pdf, image/jpeg,
// image/png, image/webp, application/ofd, docx, xlsx, application/zip; "" for anything else.
std::string_view sniff(std::string_view bytes);

}  // namespace store
