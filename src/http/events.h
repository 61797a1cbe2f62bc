#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace http {

// One server-sent event. `id` comes back as the header Last-Event-ID when the browser reconnects.
struct Event {
    std::string id;    // empty: none
    std::string name;  // empty: "message"
    std::string data;  // any text, lines are split as the format asks
};

// The source of one connection's server-sent events. Thread-safe. Hand one in Response::events
// and keep a weak_ptr or shared_ptr to send. A reader too slow for the queue is dropped: it
// reconnects with Last-Event-ID and the handler decides what to send again.
class EventStream {
  public:
    explicit EventStream(std::size_t max_events = 256, std::size_t max_bytes = 256 * 1024)
        : max_events_(max_events), max_bytes_(max_bytes) {}

    // False: the stream is closed (by us, by the peer, or now because its queue is full).
    bool send(const Event& event);
    void close();  // what is queued is still sent
    bool closed() const;

    // The server's side. `wake` is called without the lock, once each time something is to do.
    void attach(std::function<void()> wake);
    // What is queued, composed; nullopt when closed and drained, or when the reader was too slow.
    std::optional<std::string> take();
    bool dropped() const;  // the reader was too slow
    void abandon();        // the peer is gone

  private:
    void wake(std::unique_lock<std::mutex>& lock);

    const std::size_t max_events_;
    const std::size_t max_bytes_;
    mutable std::mutex mutex_;
    std::string queue_;
    std::size_t events_ = 0;
    bool closed_ = false;
    bool dropped_ = false;
    std::function<void()> wake_;
};

// The event in the text/event-stream format. Line breaks inside `id` and `name` are removed.
std::string to_text(const Event& event);

}  // namespace http
