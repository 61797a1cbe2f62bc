#include "http/events.h"

#include <utility>

namespace http {

namespace {

void append_field(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ");
    for (char c : value)
        if (c != '\r' && c != '\n' && c != '\0') out.push_back(c);
    out.push_back('\n');
}

// A lone CR, a lone LF and CRLF each end a line (HTML, 9.2.6).
void append_data(std::string& out, std::string_view data) {
    for (;;) {
        std::size_t end = data.find_first_of("\r\n");
        out.append("data: ").append(data.substr(0, end)).push_back('\n');
        if (end == data.npos) return;
        bool pair = data[end] == '\r' && end + 1 < data.size() && data[end + 1] == '\n';
        data.remove_prefix(end + (pair ? 2 : 1));
    }
}

}  // namespace

std::string to_text(const Event& event) {
    std::string out;
    if (!event.id.empty()) append_field(out, "id", event.id);
    if (!event.name.empty()) append_field(out, "event", event.name);
    append_data(out, event.data);
    out.push_back('\n');
    return out;
}

bool EventStream::send(const Event& event) {
    std::string text = to_text(event);
    std::unique_lock lock(mutex_);
    if (closed_) return false;
    if (events_ + 1 > max_events_ || queue_.size() + text.size() > max_bytes_) {
        closed_ = dropped_ = true;
        queue_.clear();
        wake(lock);
        return false;
    }
    queue_ += text;
    if (++events_ == 1) wake(lock);
    return true;
}

void EventStream::close() {
    std::unique_lock lock(mutex_);
    if (closed_) return;
    closed_ = true;
    wake(lock);
}

bool EventStream::closed() const {
    std::unique_lock lock(mutex_);
    return closed_;
}

bool EventStream::dropped() const {
    std::unique_lock lock(mutex_);
    return dropped_;
}

void EventStream::attach(std::function<void()> wake) {
    std::unique_lock lock(mutex_);
    wake_ = std::move(wake);
}

std::optional<std::string> EventStream::take() {
    std::unique_lock lock(mutex_);
    if (dropped_ || (closed_ && queue_.empty())) return std::nullopt;
    events_ = 0;
    return std::exchange(queue_, {});
}

void EventStream::abandon() {
    std::unique_lock lock(mutex_);
    closed_ = dropped_ = true;
    queue_.clear();
    wake_ = nullptr;
}

void EventStream::wake(std::unique_lock<std::mutex>& lock) {
    auto wake = wake_;
    lock.unlock();
    if (wake) wake();
}

}  // namespace http
