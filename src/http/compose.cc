#include "http/compose.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace http {

namespace {

constexpr std::string_view content_policy =
    "Content-Security-Policy: default-src 'self'; img-src 'self' data: blob:; style-src 'self'; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'\r\n";

constexpr std::string_view security_block =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(self), geolocation=(self), microphone=(), payment=(), usb=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n";

constexpr std::string_view strict_transport =
    "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";

struct Status {
    int code;
    std::string_view reason;
};

constexpr std::array statuses = std::to_array<Status>({
    {200, "OK"}, {201, "Created"}, {202, "Accepted"}, {204, "No Content"}, {206, "Partial Content"},
    {301, "Moved Permanently"}, {302, "Found"}, {303, "See Other"}, {304, "Not Modified"},
    {307, "Temporary Redirect"}, {308, "Permanent Redirect"}, {400, "Bad Request"},
    {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"}, {405, "Method Not Allowed"},
    {406, "Not Acceptable"}, {408, "Request Timeout"}, {409, "Conflict"}, {410, "Gone"},
    {412, "Precondition Failed"}, {413, "Content Too Large"}, {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"}, {417, "Expectation Failed"}, {422, "Unprocessable Content"},
    {428, "Precondition Required"}, {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"}, {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"}, {501, "Not Implemented"}, {503, "Service Unavailable"},
});

void append_number(std::string& out, std::size_t number) {
    char digits[20];
    auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

// A line break in a value would let its author write headers of his own.
void append_clean(std::string& out, std::string_view text) {
    std::size_t begin = out.size();
    out.append(text);
    std::replace_if(
        out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
    append_clean(out, name);
    out.append(": ");
    append_clean(out, value);
    out.append("\r\n");
}

bool is_content_policy(std::string_view name) {
    return name.size() == 23 && (name[0] == 'C' || name[0] == 'c') &&
           (name == "Content-Security-Policy" || name == "content-security-policy");
}

void append_status(std::string& out, int status) {
    if (status == 200) {
        out.append("HTTP/1.1 200 OK\r\n");
        return;
    }
    out.append("HTTP/1.1 ");
    append_number(out, static_cast<std::size_t>(status));
    out.append(" ").append(reason(status)).append("\r\n");
}

void append_own_headers(std::string& out, const Response& response) {
    bool own_policy = false;
    for (const auto& [name, value] : response.headers) {
        append_header(out, name, value);
        own_policy = own_policy || is_content_policy(name);
    }
    if (!own_policy) out.append(content_policy);
}

void append_connection(std::string& out, const Envelope& envelope) {
    if (!envelope.keep_alive) out.append("Connection: close\r\n");
    if (envelope.keep_alive && envelope.old_version) out.append("Connection: keep-alive\r\n");
}

}  // namespace

std::string_view reason(int status) {
    auto found = std::lower_bound(statuses.begin(), statuses.end(), status,
                                  [](const Status& s, int code) { return s.code < code; });
    return found != statuses.end() && found->code == status ? found->reason : "Unknown";
}

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

void append_head(std::string& out, const Response& response, const Envelope& envelope) {
    append_status(out, response.status);
    out.append("Date: ").append(envelope.date).append("\r\n");
    if (!response.content_type.empty())
        append_header(out, "Content-Type", response.content_type);
    if (!response.events && has_body(response.status)) {
        out.append("Content-Length: ");
        append_number(out, response.content().size());
        out.append("\r\n");
    }
    append_own_headers(out, response);
    out.append(security_block);
    if (envelope.secure) out.append(strict_transport);
    append_connection(out, envelope);
    out.append("\r\n");
}

std::string imf_date(base::Instant instant) {
    static constexpr std::string_view days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    base::Instant greenwich = instant + -base::china_offset_us;  // Instant speaks China's time
    base::Date date = greenwich.date();
    int minute = greenwich.minute_of_day();
    auto second = instant.us / base::second_us % 60;
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days[date.weekday() - 1], date.day(),
                       months[date.month() - 1], date.year(), minute / 60, minute % 60, second);
}

Response plain_problem(int status, std::string_view code) {
    Response response;
    response.status = status;
    response.content_type = "application/problem+json";
    response.body = fmt::format(R"({{"status":{},"code":"{}","title":"{}"}})", status, code,
                                reason(status));
    return response;
}

}  // namespace http
