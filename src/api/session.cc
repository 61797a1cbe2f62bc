#include <charconv>

#include "api/context.h"
#include "api/resources.h"
#include "domain/words.h"

// Logging in and out. The token lives in an HttpOnly cookie; scripts only see the CSRF token.
namespace api {
namespace {

struct ShownDemoAccount {
    std::string login;
    std::string name;
    std::string role_text;
    std::string password;
};
SHAPE_STRUCT(ShownDemoAccount, login, name, role_text, password)

struct SessionView {
    std::optional<std::string> account;  // absent: nobody is logged in
    std::string name;
    std::vector<domain::Role> roles;
    std::string agency;
    std::string agency_name;
    std::string hall;
    std::string region;
    std::string csrf;
    bool test_clock = false;
    base::Instant now;
    std::optional<std::vector<ShownDemoAccount>> demo_accounts;
};
SHAPE_STRUCT(SessionView, account, name, roles, agency, agency_name, hall, region, csrf, test_clock, now,
             demo_accounts)

struct Credentials {
    std::string login;
    std::string password;
};
SHAPE_STRUCT(Credentials, login, password)

}  // namespace
}  // namespace api

template <>
struct shape::notes<api::Credentials> {
    static constexpr auto list = std::tuple{note<&api::Credentials::login>("账号").length(1, 64),
                                            note<&api::Credentials::password>("密码").length(1, 256)};
};

namespace api {
namespace {

std::string name_of(Call& call, const identity::Account& account) {
    if (!account.name.empty()) return account.name;
    const auto profile = call.context.parts.identity.profile_of(account);
    if (!profile) return "";
    const auto json = shape::parse(*profile);
    const auto* name = json && json->is_object() ? json->as_object().if_contains("name") : nullptr;
    return name && name->is_string() ? std::string(name->as_string()) : "";
}

SessionView view_of(Call& call, const std::optional<identity::Session>& session, const domain::Actor& actor) {
    SessionView view;
    const auto& options = call.context.parts.options;
    view.test_clock = options.test_clock;
    view.now = call.now();
    if (options.demo) {
        view.demo_accounts.emplace();
        for (const auto& a : options.demo_accounts)
            view.demo_accounts->push_back({a.login, a.name, a.role_text, a.password});
    }
    if (!session) return view;
    view.account = session->account->id;
    view.name = name_of(call, *session->account);
    view.roles = actor.roles;
    view.agency = actor.agency;
    view.agency_name = actor.agency.empty() ? "" : call.library()->agency_name(actor.agency);
    view.hall = actor.hall;
    view.region = actor.region;
    view.csrf = session->csrf;
    return view;
}

base::Result<SessionView> show_session(Call& call) { return view_of(call, call.session, call.actor); }

std::string cookie(const Call& call, std::string_view token, bool ends) {
    std::string text = "banshi_session=" + std::string(token) + "; Path=/; HttpOnly; SameSite=Lax";
    if (call.request.secure) text += "; Secure";
    if (ends) text += "; Max-Age=0";
    return text;
}

void refuse_login(Call& call, const base::Refusal& refusal) {
    auto shown = refusal;
    int wait = 0;
    if (refusal.code == "login_throttled") {
        std::from_chars(refusal.pointer.data(), refusal.pointer.data() + refusal.pointer.size(), wait);
        shown.pointer.clear();
    }
    call.refuse(shown, wait);
}

void log_in(CallPtr call, Credentials credentials) {
    auto& identity = call->context.parts.identity;
    identity.log_in(std::move(credentials.login), std::move(credentials.password), call->request.remote,
                    std::string(call->request.cookie("banshi_session")),
                    [call](base::Result<identity::LoggedIn> result) {
                        if (!result) return refuse_login(*call, result.refusal());
                        auto actor = shape::from_json<domain::Actor>(result->session.account->actor,
                                                                     shape::Reading::tolerant);
                        if (!actor) return call->refuse(edge_refusal("internal_error"));
                        call->headers("Set-Cookie", cookie(*call, result->token, false));
                        call->reply_json(shape::to_json(view_of(*call, result->session, *actor)), 200);
                    });
}

base::Result<Nothing> log_out(Call& call) {
    call.context.parts.identity.log_out(call.request.cookie("banshi_session"));
    call.headers("Set-Cookie", cookie(call, "", true));
    return Nothing{};
}

}  // namespace

std::vector<Route> session_routes() {
    std::vector<Route> all;
    all.push_back(get<SessionView, show_session>({"GET", "/api/v1/session", "谁登录了", "登录"}));
    all.push_back(send_later<Credentials, SessionView, log_in>({"POST", "/api/v1/session", "登录", "登录"})
                      .body(4096));
    all.push_back(get_slowly<Nothing, log_out>({"DELETE", "/api/v1/session", "退出", "登录"}));
    return all;
}

}  // namespace api
