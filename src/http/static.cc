#include "http/static.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/sm3.h"
#include "http/encode.h"

namespace http {

namespace fs = std::filesystem;

namespace {

struct Type {
    std::string_view extension;
    std::string_view name;
    bool is_text;
};

constexpr std::array types = std::to_array<Type>({
    {".html", "text/html; charset=utf-8", true},
    {".js", "text/javascript; charset=utf-8", true},
    {".mjs", "text/javascript; charset=utf-8", true},
    {".css", "text/css; charset=utf-8", true},
    {".json", "application/json", true},
    {".webmanifest", "application/manifest+json", true},
    {".map", "application/json", true},
    {".svg", "image/svg+xml", true},
    {".txt", "text/plain; charset=utf-8", true},
    {".xml", "application/xml", true},
    {".ico", "image/x-icon", false},
    {".png", "image/png", false},
    {".jpg", "image/jpeg", false},
    {".webp", "image/webp", false},
    {".woff2", "font/woff2", false},
    {".pdf", "application/pdf", false},
});

const Type& type_of(const fs::path& file) {
    static constexpr Type unknown{"", "application/octet-stream", false};
    auto extension = file.extension().string();
    auto found = std::find_if(types.begin(), types.end(),
                              [&](const Type& type) { return type.extension == extension; });
    return found == types.end() ? unknown : *found;
}

std::string read_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The bundler puts a hash of the content into the names below /assets/.
std::string cache_control(std::string_view path) {
    return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

std::string_view last_segment(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_under(std::string_view path, std::string_view root) {
    return path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/');
}

std::string_view trimmed(std::string_view text) {
    auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    auto end = text.find_last_not_of(" \t");
    return end == text.npos ? std::string_view() : text.substr(begin, end - begin + 1);
}

// If-None-Match compares weakly (RFC 9110, 13.1.2).
bool names_etag(std::string_view list, std::string_view etag) {
    while (!list.empty()) {
        auto end = std::min(list.find(','), list.size());
        auto one = trimmed(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == "*" || one == etag) return true;
    }
    return false;
}

}  // namespace

StaticFiles::StaticFiles(const fs::path& folder) {
    if (!fs::is_directory(folder)) return;
    load(folder);
    background_ = std::jthread([this](const std::stop_token& stop) { compress_all(stop); });
}

StaticFiles::~StaticFiles() = default;

void StaticFiles::finish_compressing() {
    if (background_.joinable()) background_.join();
}

void StaticFiles::load(const fs::path& folder) {
    std::vector<fs::path> compressed;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().filename().string().starts_with(".")) continue;
        bytes_ += entry.file_size();
        if (bytes_ > max_bytes)
            throw std::runtime_error("the web folder is larger than 64 MB: " + folder.string());
        auto extension = entry.path().extension();
        if (extension == ".br" || extension == ".gz")
            compressed.push_back(entry.path());
        else
            add(folder, entry.path());
    }
    for (const auto& file : compressed)
        attach_compressed("/" + fs::relative(file, folder).generic_string(),
                          std::make_shared<const std::string>(read_file(file)));
}

void StaticFiles::add(const fs::path& folder, const fs::path& path) {
    std::string name = "/" + fs::relative(path, folder).generic_string();
    auto file = std::make_unique<File>();
    file->content_type = type_of(path).name;
    file->cache_control = cache_control(name);
    file->plain = std::make_shared<const std::string>(read_file(path));
    file->etag = base::to_hex(base::sm3(*file->plain)).substr(0, 32);
    files_.emplace(std::move(name), std::move(file));
}

void StaticFiles::attach_compressed(const std::string& name, Bytes bytes) {
    auto found = files_.find(name.substr(0, name.size() - 3));
    if (found == files_.end()) return;
    (name.ends_with(".br") ? found->second->brotli : found->second->gzip) = std::move(bytes);
}

void StaticFiles::compress_all(const std::stop_token& stop) {
    auto shrunk = [](const Bytes& plain, std::string smaller) -> Bytes {
        if (smaller.size() >= plain->size()) return nullptr;
        return std::make_shared<const std::string>(std::move(smaller));
    };
    for (auto& [name, file] : files_) {
        if (stop.stop_requested()) return;
        if (!type_of(name).is_text || file->plain->size() < 256) continue;
        if (!file->gzip.load()) file->gzip = shrunk(file->plain, gzip(*file->plain, 9));
        if (!file->brotli.load()) file->brotli = shrunk(file->plain, brotli(*file->plain, 9));
    }
}

const StaticFiles::File* StaticFiles::look_up(const Request& request) const {
    auto found = files_.find(request.path);
    if (found != files_.end()) return found->second.get();
    bool is_page = last_segment(request.path).find('.') == std::string_view::npos;
    if (!is_page || is_under(request.path, "/api") || is_under(request.path, "/assets"))
        return nullptr;
    found = files_.find(std::string_view("/index.html"));
    return found == files_.end() ? nullptr : found->second.get();
}

std::optional<Response> StaticFiles::find(const Request& request) const {
    if (request.method != "GET" && request.method != "HEAD") return std::nullopt;
    const File* file = look_up(request);
    if (!file) return std::nullopt;
    return reply_with(*file, request);
}

// Each form has its own strong validator: the content's digest and the coding.
Response StaticFiles::reply_with(const File& file, const Request& request) {
    Response response;
    std::string_view coding;
    std::string_view accepted = request.header("accept-encoding");
    response.shared_body = file.plain;
    auto use = [&](const Bytes& bytes, std::string_view name) {
        if (!coding.empty() || !bytes || !accepts_encoding(accepted, name)) return;
        coding = name;
        response.shared_body = bytes;
    };
    use(file.brotli.load(), "br");
    use(file.gzip.load(), "gzip");
    std::string etag = "\"" + file.etag;
    if (!coding.empty()) etag.append("-").append(coding);
    etag.append("\"");
    if (names_etag(request.header("if-none-match"), etag)) {
        response.status = 304;
        response.shared_body.reset();
    } else {
        response.content_type = file.content_type;
        if (!coding.empty()) response.headers.emplace_back("Content-Encoding", coding);
    }
    response.headers.emplace_back("ETag", std::move(etag));
    response.headers.emplace_back("Cache-Control", file.cache_control);
    response.headers.emplace_back("Vary", "Accept-Encoding");
    return response;
}

}  // namespace http
