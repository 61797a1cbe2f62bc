#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "api/call.h"
#include "base/sm3.h"
#include "shape/json.h"

namespace api {

// Several commands of one call, each decided by itself; the last answer replies with all of them.
// A line of `Answer::lines` has `code` and `message` for what was refused.
template <class Answer>
class Gathering : public std::enable_shared_from_this<Gathering<Answer>> {
  public:
    using Line = typename decltype(Answer::lines)::value_type;
    using Note = void (*)(Line&, const engine::Outcome&);  // what the line says of a success

    // One line a command, at least one.
    Gathering(CallPtr call, std::vector<Line> lines, Note note)
        : call_(std::move(call)), note_(note), waiting_(lines.size()) {
        answer_.lines = std::move(lines);
    }

    // `word` tells the command from the others of this call: sent again it is done once. `content`
    // is what must then be the same.
    void submit(std::size_t index, engine::Request request, const std::string& word,
                const std::string& content) {
        request.actor = call_->actor;
        request.key = call_->idempotency_key() + " " + word;
        const auto digest = base::sm3(content);
        request.key_hash.assign(digest.begin(), digest.end());
        call_->engine().submit(std::move(request), [self = this->shared_from_this(),
                                                    index](base::Result<engine::Outcome> outcome) {
            if (outcome)
                self->done(index, [&](Line& line) { self->note_(line, *outcome); });
            else
                self->refuse(index, outcome.refusal());
        });
    }

    void refuse(std::size_t index, const base::Refusal& refusal) {
        done(index, [&](Line& line) {
            line.code = refusal.code;
            line.message =
                refusal.problems.empty() ? refusal.message : refusal.problems.front().message;
        });
    }

  private:
    template <class Write>
    void done(std::size_t index, const Write& write) {
        std::unique_lock lock{mutex_};
        write(answer_.lines[index]);
        if (--waiting_ > 0) return;
        lock.unlock();
        call_->reply_json(shape::to_json(answer_), 200);
    }

    CallPtr call_;
    Note note_;
    std::mutex mutex_;
    Answer answer_;
    std::size_t waiting_ = 0;
};

}  // namespace api
