#include "http/beast_config.h"

#include "http/server.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

#include "http/door.h"
#include "http/inbox.h"
#include "http/worker.h"

namespace http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

// GCC 12: no capturing lambda and no braced list in an expression with co_await, and no
// `while (co_await f())` with nothing else in the condition: it gives a broken frame.
constexpr auto no_throw = asio::as_tuple(asio::use_awaitable);

using TlsStream = asio::ssl::stream<tcp::socket>;

constexpr std::size_t copied_body = 16 * 1024;  // larger ones are written from where they are
constexpr std::size_t full_outbox = 64 * 1024;

asio::awaitable<bool> shake_hands(tcp::socket&) { co_return true; }
asio::awaitable<void> say_goodbye(tcp::socket&) { co_return; }

asio::awaitable<bool> shake_hands(TlsStream& stream) {
    auto [error] = co_await stream.async_handshake(TlsStream::server, no_throw);
    co_return !error;
}

asio::awaitable<void> say_goodbye(TlsStream& stream) {
    co_await stream.async_shutdown(no_throw);
}

template <class Stream>
class Connection final : public Session {
  public:
    template <class... Args>
    explicit Connection(std::shared_ptr<Worker> on, Args&&... args)
        : Session(std::move(on)),
          stream_(std::forward<Args>(args)...),
          reader_(limits().header, limits().body) {
        boost::system::error_code ignored;
        socket().set_option(tcp::no_delay(true), ignored);
        auto peer = socket().remote_endpoint(ignored);
        remote_ = peer.address().to_string();
    }

    asio::awaitable<void> run() {
        if (worker->stopping) co_return;
        arm(limits().header_time);
        bool open = co_await shake_hands(stream_);
        disarm();
        while (open && co_await read_request())
            if (!co_await answer()) break;
        if (aborted_) co_return;
        arm(std::min(limits().drain_time, Milliseconds(1'000)));
        co_await say_goodbye(stream_);
        disarm();
    }

    void close() {
        boost::system::error_code ignored;
        socket().close(ignored);
    }

  private:
    static constexpr bool secure = std::is_same_v<Stream, TlsStream>;

    tcp::socket& socket() {
        if constexpr (secure)
            return stream_.next_layer();
        else
            return stream_;
    }

    void cancel_io() override {
        boost::system::error_code ignored;
        socket().cancel(ignored);
    }

    asio::awaitable<bool> read_request();
    asio::awaitable<bool> fail_reading();
    asio::awaitable<bool> answer();
    asio::awaitable<bool> send(const Response& response, const Envelope& envelope, bool head);
    asio::awaitable<void> refuse(int status, std::string_view code);
    asio::awaitable<void> stream_events(Response response, Envelope envelope);
    asio::awaitable<void> drain();
    asio::awaitable<bool> flush(std::string_view body = {});

    void dispatch();
    void arm_for(Reader::Stage stage, std::size_t arrived);

    Stream stream_;
    Reader reader_;
    Inbox inbox_;
    std::string outbox_;
    std::string remote_;
    SteadyClock::time_point reading_until_ = never;
    Reader::Stage armed_stage_ = Reader::Stage::done;
    std::size_t step_ = 0;       // body bytes of the running rate window
    bool has_served_ = false;
};

// A header has one deadline from its first byte; a body gets a new one with every body_step.
template <class Stream>
void Connection<Stream>::arm_for(Reader::Stage stage, std::size_t arrived) {
    step_ = stage == armed_stage_ ? step_ + arrived : 0;
    bool again = stage != armed_stage_;
    if (stage == Reader::Stage::body && step_ >= limits().body_step) again = true;
    if (again) {
        step_ = 0;
        armed_stage_ = stage;
        auto time = stage == Reader::Stage::body ? limits().body_time
                    : stage == Reader::Stage::idle && has_served_ ? limits().idle_time
                                                                  : limits().header_time;
        reading_until_ = worker->now + time;
    }
    deadline_ = reading_until_;
    idle_ = stage == Reader::Stage::idle;
}

// True: reader_ is done.
template <class Stream>
asio::awaitable<bool> Connection<Stream>::read_request() {
    for (std::size_t arrived = 0;;) {
        inbox_.consume(reader_.feed(inbox_.view()));
        auto stage = reader_.stage();
        if (reader_.body_size() > 0 && !charge_body(reader_.body_size())) {
            co_await refuse(503, "server_busy");
            co_return false;
        }
        if (stage == Reader::Stage::done) co_return true;
        if (stage == Reader::Stage::failed) co_return co_await fail_reading();
        if (reader_.wants_continue()) outbox_ += "HTTP/1.1 100 Continue\r\n\r\n";
        if (!outbox_.empty() && !co_await flush()) co_return false;
        if (worker->stopping && stage == Reader::Stage::idle) co_return false;
        auto room = inbox_.room();
        if (room.size() == 0) co_return co_await fail_reading();
        arm_for(stage, arrived);
        auto [error, n] = co_await stream_.async_read_some(room, no_throw);
        disarm();
        idle_ = false;
        if (error && expired_ && !aborted_ && stage != Reader::Stage::idle)
            co_await refuse(408, "request_timeout");
        if (error) co_return false;
        inbox_.filled(n);
        arrived = n;
    }
}

template <class Stream>
asio::awaitable<bool> Connection<Stream>::fail_reading() {
    bool known = reader_.stage() == Reader::Stage::failed;
    co_await refuse(known ? reader_.failure_status() : 400,
                    known ? reader_.failure_code() : "malformed_request");
    co_return false;
}

template <class Stream>
void Connection<Stream>::dispatch() {
    auto exchange = std::make_shared<Exchange>(shared_from_this());
    Reply reply = [exchange](Response response) { exchange->answer(std::move(response)); };
    exchange.reset();
    Request request = reader_.take();
    request.remote = remote_;
    request.secure = secure;
    try {
        worker->shared->handler(std::move(request), std::move(reply));
    } catch (const std::exception& error) {
        spdlog::error("a request handler threw: {}", error.what());
    } catch (...) {
        spdlog::error("a request handler threw something that is no std::exception");
    }
}

// False: the connection ends here.
template <class Stream>
asio::awaitable<bool> Connection<Stream>::answer() {
    armed_stage_ = Reader::Stage::done;
    has_served_ = true;
    bool head = reader_.is_head();
    bool keep = reader_.keep_alive();
    bool old = reader_.is_old_version();
    dispatch();
    if (!response_ && !outbox_.empty() && !co_await flush()) co_return false;
    while (!response_ && !aborted_) {
        signal_.expires_at(never);
        co_await signal_.async_wait(no_throw);
    }
    if (aborted_) co_return false;
    Response response = std::move(*response_);
    response_.reset();
    release_bodies();
    Envelope envelope;
    envelope.date = worker->date;
    envelope.secure = secure;
    envelope.old_version = old;
    envelope.keep_alive = keep && !worker->stopping && !response.events;
    if (response.events && !head && has_body(response.status)) {
        co_await stream_events(std::move(response), envelope);
        co_return false;
    }
    bool sent = co_await send(response, envelope, head);
    co_return sent && envelope.keep_alive;
}

template <class Stream>
asio::awaitable<bool> Connection<Stream>::send(const Response& response, const Envelope& envelope,
                                               bool head) {
    append_head(outbox_, response, envelope);
    std::string_view body = response.content();
    if (head || !has_body(response.status)) body = {};
    if (body.size() > copied_body) co_return co_await flush(body);
    outbox_ += body;
    if (outbox_.size() < full_outbox && envelope.keep_alive) co_return true;
    co_return co_await flush();
}

// Writes the outbox, then `body`; a peer that takes nothing for write_time is given up.
template <class Stream>
asio::awaitable<bool> Connection<Stream>::flush(std::string_view body) {
    std::string_view head = outbox_;
    while (!head.empty() || !body.empty()) {
        std::array<asio::const_buffer, 2> buffers;
        buffers[0] = asio::buffer(head);
        buffers[1] = asio::buffer(body);
        arm(limits().write_time);
        auto [error, n] = co_await stream_.async_write_some(buffers, no_throw);
        disarm();
        if (error) co_return false;
        std::size_t of_head = std::min(n, head.size());
        head.remove_prefix(of_head);
        body.remove_prefix(n - of_head);
    }
    outbox_.clear();
    if (outbox_.capacity() > 2 * full_outbox) outbox_.shrink_to_fit();
    co_return true;
}

template <class Stream>
asio::awaitable<void> Connection<Stream>::refuse(int status, std::string_view code) {
    expired_ = false;
    bool head = reader_.is_head();
    reader_.take();
    release_bodies();
    Response response = worker->shared->options.edge(status, code);
    Envelope envelope;
    envelope.date = worker->date;
    envelope.secure = secure;
    envelope.keep_alive = false;
    if (co_await send(response, envelope, head)) co_await drain();
}

// Closing with unread bytes would reset the connection and may take our answer from the client
// before it has read it: say that we are through, then drop what still comes, within bounds.
template <class Stream>
asio::awaitable<void> Connection<Stream>::drain() {
    boost::system::error_code ignored;
    socket().shutdown(tcp::socket::shutdown_send, ignored);
    std::vector<char> dropped(last_buffer);
    auto buffer = asio::buffer(dropped);
    for (std::size_t total = 0; total < limits().drain && !expired_;) {
        if (deadline_ == never) arm(limits().drain_time);
        auto [error, n] = co_await socket().async_read_some(buffer, no_throw);
        if (error) break;
        total += n;
    }
    disarm();
}

std::function<void()> stream_waker(const std::shared_ptr<Session>& session) {
    return [weak = std::weak_ptr(session), worker = session->worker] {
        if (worker->finished) return;
        asio::post(worker->context, [weak] {
            if (auto session = weak.lock()) session->wake_stream();
        });
    };
}

template <class Stream>
asio::awaitable<void> Connection<Stream>::stream_events(Response response, Envelope envelope) {
    events_ = response.events;
    events_->attach(stream_waker(shared_from_this()));
    if (response.content_type.empty()) response.content_type = "text/event-stream";
    response.headers.emplace_back("Cache-Control", "no-store");
    append_head(outbox_, response, envelope);
    bool open = co_await flush();
    while (open && !aborted_) {
        if (worker->stopping) events_->close();
        auto text = events_->take();
        if (!text) break;
        outbox_ = std::move(*text);
        if (outbox_.empty()) {
            signal_.expires_after(limits().heartbeat);
            auto [error] = co_await signal_.async_wait(no_throw);
            if (!error) outbox_ = ":\n\n";
        }
        open = co_await flush();
    }
    events_->abandon();
}

template <class Stream>
asio::awaitable<void> run_session(std::shared_ptr<Connection<Stream>> session) {
    auto& sessions = session->worker->sessions;
    session->index = sessions.size();
    sessions.push_back(session.get());
    try {
        co_await session->run();
    } catch (const std::exception& error) {
        spdlog::error("a connection ended by an exception: {}", error.what());
    }
    session->close();
    sessions.back()->index = session->index;
    sessions[session->index] = sessions.back();
    sessions.pop_back();
    --session->worker->shared->connections;
}

// Never shorter than what a deadline can tell, never so long that the Date header is stale.
Milliseconds tick_time(const Limits& limits) {
    auto shortest = std::min({limits.header_time, limits.idle_time, limits.body_time,
                              limits.write_time, limits.drain_time, limits.grace});
    return std::clamp(shortest / 10, Milliseconds(5), Milliseconds(500));
}

void tick(Worker& worker) {
    worker.now = SteadyClock::now();
    worker.date = imf_date(base::SystemClock().now());
    auto sessions = worker.sessions;
    bool cut = worker.now >= worker.last_call;
    for (Session* session : sessions) cut ? session->abort() : session->check(worker.now);
}

asio::awaitable<void> tick_all(std::shared_ptr<Worker> worker) {
    auto time = tick_time(worker->shared->options.limits);
    while (!worker->stopping || !worker->sessions.empty()) {
        worker->ticker.expires_after(worker->stopping ? std::min(time, Milliseconds(20)) : time);
        co_await worker->ticker.async_wait(no_throw);
        tick(*worker);
    }
}

void begin_stop(Worker& worker) {
    if (worker.stopping) return;
    worker.stopping = true;
    worker.last_call = SteadyClock::now() + worker.shared->options.limits.grace;
    auto sessions = worker.sessions;
    for (Session* session : sessions) session->begin_stop();
    worker.ticker.cancel();
}

}  // namespace

struct Server::State {
    std::shared_ptr<Shared> shared = std::make_shared<Shared>();
    std::vector<std::shared_ptr<Worker>> workers;
    std::vector<std::unique_ptr<Door>> doors;
    std::size_t next_worker = 0;

    void welcome(Door& door, tcp::socket socket, std::shared_ptr<Worker> worker);
    void turn_away(Door& door, tcp::socket socket);
    asio::awaitable<void> accept(Door& door);
};

void Server::State::turn_away(Door& door, tcp::socket socket) {
    if (door.tls) return;
    std::string text;
    Response response = shared->options.edge(503, "server_busy");
    Envelope envelope;
    envelope.date = workers.front()->date;
    envelope.keep_alive = false;
    append_head(text, response, envelope);
    text += response.content();
    boost::system::error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(text), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

void Server::State::welcome(Door& door, tcp::socket socket, std::shared_ptr<Worker> worker) {
    auto& context = worker->context;
    if (++shared->connections > shared->options.limits.connections) {
        --shared->connections;
        return turn_away(door, std::move(socket));
    }
    if (door.tls) {
        auto session = std::make_shared<Connection<TlsStream>>(std::move(worker), std::move(socket),
                                                               *door.tls);
        asio::co_spawn(context, run_session(std::move(session)), asio::detached);
    } else {
        auto session =
            std::make_shared<Connection<tcp::socket>>(std::move(worker), std::move(socket));
        asio::co_spawn(context, run_session(std::move(session)), asio::detached);
    }
}

asio::awaitable<void> Server::State::accept(Door& door) {
    asio::steady_timer pause(workers.front()->context);
    while (door.acceptor.is_open()) {
        auto worker = workers[next_worker++ % workers.size()];
        auto [error, socket] = co_await door.acceptor.async_accept(worker->context, no_throw);
        if (!error) {
            welcome(door, std::move(socket), std::move(worker));
            continue;
        }
        pause.expires_after(Milliseconds(50));  // out of file descriptors, most likely
        co_await pause.async_wait(no_throw);
    }
}

Server::Server(Options options, Handler handler) : state_(std::make_unique<State>()) {
    auto& shared = *state_->shared;
    shared.options = std::move(options);
    shared.handler = std::move(handler);
    auto& limits = shared.options.limits;
    if (!limits.body) limits.body = [](auto, auto) { return std::size_t{256 * 1024}; };
    for (int i = 0; i < std::max(1, shared.options.threads); ++i)
        state_->workers.push_back(std::make_shared<Worker>(state_->shared));
    std::vector<Listener> listeners = shared.options.also;
    listeners.insert(listeners.begin(),
                     Listener{shared.options.host, shared.options.port, shared.options.tls});
    for (const auto& listener : listeners)
        state_->doors.push_back(
            std::make_unique<Door>(open_door(state_->workers.front()->context, listener)));
}

Server::~Server() = default;

int Server::port() const { return port(0); }
int Server::port(std::size_t listener) const { return state_->doors.at(listener)->port; }
std::size_t Server::connections() const { return state_->shared->connections; }

void Server::run() {
    auto& workers = state_->workers;
    for (auto& worker : workers) {
        tick(*worker);
        asio::co_spawn(worker->context, tick_all(worker), asio::detached);
    }
    for (auto& door : state_->doors)
        asio::co_spawn(workers.front()->context, state_->accept(*door), asio::detached);
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < workers.size(); ++i)
        threads.emplace_back([&context = workers[i]->context] { context.run(); });
    workers.front()->context.run();
    threads.clear();
    for (auto& worker : workers) {  // a connection handed over at the last moment ends at once
        worker->context.restart();
        worker->context.poll();
        worker->finished = true;
    }
}

void Server::stop() {
    auto close_doors = [state = state_.get()] {
        boost::system::error_code ignored;
        for (auto& door : state->doors) door->acceptor.close(ignored);
    };
    asio::post(state_->workers.front()->context, close_doors);
    for (auto& worker : state_->workers)
        asio::post(worker->context, [worker] { begin_stop(*worker); });
}

}  // namespace http
