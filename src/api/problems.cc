#include "api/problems.h"

#include <algorithm>
#include <array>

#include "shape/text.h"

namespace api {
namespace {

constexpr std::array kinds = std::to_array<ProblemKind>({
    {"act_not_allowed", 409, "现在不能做这一步"},
    {"already_extended", 409, "已经延期过"},
    {"already_handed", 409, "已经交过窗口"},
    {"already_pushed", 409, "已经推送过"},
    {"already_rated", 409, "已经评价过"},
    {"already_visible", 409, "已经可以看到"},
    {"answers_contradict", 409, "回答和结论不一致"},
    {"answers_unreadable", 410, "填写的内容已依法删除"},
    {"applicant_missing", 422, "没有写明申请人"},
    {"applicant_not_account", 422, "申请人和登录账号不一致"},
    {"application_incomplete", 422, "申请表没有填完"},
    {"aspect_unknown", 422, "没有这个评价方面"},
    {"bad_calendar", 422, "工作日历有错"},
    {"bad_clock_kind", 422, "没有这种时限"},
    {"bad_cursor", 422, "翻页位置不对"},
    {"bad_encoding", 422, "看不出文件的编码"},
    {"bad_exclusion", 422, "扣除时段写法不对"},
    {"bad_instant", 422, "时间写法不对"},
    {"bad_limit", 422, "期限写法不对"},
    {"bad_origin", 403, "请求来自别的网站"},
    {"bad_phone", 422, "电话写法不对"},
    {"bad_policy_value", 422, "政策参数的值不对"},
    {"bad_query", 422, "查询条件不对"},
    {"bad_row", 422, "这一行读不出来"},
    {"bad_xlsx", 422, "不是能读的表格"},
    {"basis_required", 422, "没有写依据"},
    {"body_too_large", 413, "提交的内容太大"},
    {"broken_json", 400, "提交的内容不是 JSON"},
    {"broken_yaml", 422, "文件不是 YAML"},
    {"cause_unknown", 422, "不是列出的调整事由"},
    {"channel_not_offered", 422, "不能用这种方式办"},
    {"clock_backward", 409, "时钟不能往回拨"},
    {"competent_agency_missing", 422, "没有写有权的机关"},
    {"conditions_unanswered", 422, "办理条件没有答完"},
    {"consent_not_offered", 422, "不能用这种送达方式"},
    {"correction_unconfirmed", 422, "更正没有确认"},
    {"credit_code_characters", 422, "统一社会信用代码不对"},
    {"credit_code_check", 422, "统一社会信用代码不对"},
    {"credit_code_length", 422, "统一社会信用代码不对"},
    {"csrf_missing", 403, "缺少防伪标记"},
    {"date_in_future", 422, "日期晚于今天"},
    {"date_in_past", 422, "日期早于今天"},
    {"dates_out_of_order", 422, "日期先后不对"},
    {"deferral_not_available", 409, "不能容缺"},
    {"deficiency_unclear", 422, "没有写清楚缺什么"},
    {"delegation_expired", 403, "委托书过期"},
    {"document_missing", 422, "没有写文号"},
    {"draft_base_moved", 409, "公布的指南换了一版"},
    {"draft_has_errors", 409, "还有错误没有改"},
    {"draft_of_another_item", 422, "不是这份稿子的事项"},
    {"draft_unchecked", 409, "还没有自查"},
    {"draft_unreadable", 409, "文字还不是一份指南"},
    {"draw_incomplete", 422, "抽查办法没有写全"},
    {"event_time_in_future", 422, "收件时间晚于现在"},
    {"event_time_not_allowed", 422, "不能另填收件时间"},
    {"expectation_failed", 417, "不支持的请求头"},
    {"extension_not_provided", 409, "法律没有规定可以延期"},
    {"extension_too_late", 409, "延期批得太晚"},
    {"extension_too_long", 422, "延期太长"},
    {"field_not_in_form", 422, "表里没有这一项"},
    {"file_altered", 500, "文件和存的时候不一样"},
    {"file_empty", 422, "文件是空的"},
    {"file_erased", 410, "文件已依法删除"},
    {"file_not_found", 422, "没有这个文件"},
    {"file_too_large", 413, "文件太大"},
    {"file_type_not_accepted", 422, "不收这种文件"},
    {"file_type_unknown", 415, "看不出是什么文件"},
    {"form_incomplete", 422, "表没有填完"},
    {"guide_changed", 409, "办事指南更新了"},
    {"header_too_large", 431, "请求头太大"},
    {"id_number_characters", 422, "身份证号不对"},
    {"id_number_check", 422, "身份证号不对"},
    {"id_number_date", 422, "身份证号不对"},
    {"id_number_length", 422, "身份证号不对"},
    {"id_number_old", 422, "身份证号是旧号码"},
    {"idempotency_key_missing", 400, "缺少请求编号"},
    {"idempotency_key_reused", 422, "请求编号用过了"},
    {"if_match_missing", 428, "没有说明看到的是第几步"},
    {"intake_window_closed", 409, "不在受理时段"},
    {"internal_error", 500, "系统出了问题"},
    {"invalid_body", 422, "提交的内容要修改"},
    {"item_ended", 409, "这个事项已经停止办理"},
    {"item_exists", 409, "这个编号已经用了"},
    {"item_missing", 422, "没有写明事项"},
    {"item_not_drawn", 422, "没有抽到这个事项"},
    {"item_not_published", 404, "没有公布这个事项"},
    {"line_not_lacking", 422, "核对结果不是这样"},
    {"line_twice", 422, "同一项列了两次"},
    {"login_busy", 503, "登录的人太多"},
    {"login_failed", 401, "账号或者密码不对"},
    {"login_required", 401, "请先登录"},
    {"login_throttled", 429, "试得太多"},
    {"malformed_request", 400, "请求不完整"},
    {"manner_not_consented", 409, "申请人没有同意这种送达"},
    {"manner_unknown", 422, "没有这种送达方式"},
    {"material_empty", 422, "材料没有内容"},
    {"material_not_in_guide", 422, "指南之外的材料"},
    {"materials_incomplete", 409, "材料不齐"},
    {"materials_missing", 422, "缺必须交的材料"},
    {"materials_unchecked", 409, "材料还没有核对完"},
    {"method_not_allowed", 405, "这个地址不能这样用"},
    {"multipart_expected", 415, "要用表单上传"},
    {"multipart_header_too_large", 400, "上传的表单不对"},
    {"multipart_malformed", 400, "上传的表单不对"},
    {"multipart_name_missing", 400, "上传的表单不对"},
    {"multipart_too_many_parts", 400, "上传的表单不对"},
    {"new_demand", 409, "不能新增要求"},
    {"no_delegation", 403, "没有委托书"},
    {"no_headings", 422, "找不到认识的栏目"},
    {"no_special_step_open", 409, "没有进行中的特别程序"},
    {"no_such_adjustment", 404, "没有这项调整"},
    {"no_such_case", 404, "没有这个办件"},
    {"no_such_draft", 404, "没有这份稿子"},
    {"no_such_entry", 404, "登记簿里没有这一号"},
    {"no_such_law_change", 404, "没有登记这次法律变化"},
    {"no_such_notice", 404, "没有这份通知"},
    {"no_such_spot_check", 404, "没有这次抽查"},
    {"no_test_clock", 409, "没有演示时钟"},
    {"not_acceptable", 406, "只能给出 JSON"},
    {"not_demo", 404, "不是演示模式"},
    {"not_examined", 409, "还没有审查"},
    {"not_found", 404, "没有找到"},
    {"not_handed", 409, "窗口还没有收到"},
    {"not_immediate", 409, "不是即办件"},
    {"not_shareable", 409, "不能共享核验"},
    {"not_text", 422, "文件里不是文字"},
    {"not_your_act", 403, "不是您做的"},
    {"not_your_case", 403, "不是您的办件"},
    {"nothing_to_return", 409, "没有可以退回的"},
    {"nothing_to_undo", 409, "没有可以撤销的"},
    {"nothing_unmet", 409, "没有还缺的材料"},
    {"origin_not_allowed", 403, "不能补录"},
    {"outcome_missing", 422, "没有写通知结果"},
    {"overloaded", 503, "太忙了"},
    {"own_adjustment", 403, "自己申报的不能自己审"},
    {"own_draft", 403, "不能审核自己写的"},
    {"person_unknown", 410, "个人信息已依法删除"},
    {"point_not_in_line", 422, "没有这个审查要点"},
    {"policy_loosens", 422, "比上级规定宽松"},
    {"promise_later_than_law", 422, "承诺晚于法定"},
    {"proof_required", 422, "没有写送达凭据"},
    {"proposal_contradicts", 409, "和拟办意见不一致"},
    {"publication_has_errors", 422, "还有错误没有改"},
    {"publication_moved", 409, "公布的指南换了一版"},
    {"publication_unchanged", 409, "内容没有变化"},
    {"purpose_missing", 422, "没有写用途"},
    {"reason_required", 422, "没有写理由"},
    {"record_required", 422, "没有写记录"},
    {"request_timeout", 408, "等得太久"},
    {"result_not_in_regime", 422, "没有这种决定"},
    {"retention_runs", 409, "还在保管期限内"},
    {"review_incomplete", 422, "审核没有填完"},
    {"server_busy", 503, "太忙了"},
    {"situation_unknown", 422, "情形没有答对"},
    {"special_step_open", 409, "特别程序还没有结束"},
    {"spot_check_unfinished", 409, "抽查还没有查完"},
    {"step_done", 409, "这一步已经办过"},
    {"step_not_in_guide", 422, "指南里没有这一步"},
    {"stopping", 503, "正在停机"},
    {"store_failed", 503, "没有存下来"},
    {"supplement_already_requested", 409, "已经告知过一次"},
    {"supplement_empty", 422, "没有选要补的材料"},
    {"supplement_incomplete", 422, "没有补齐"},
    {"supplement_not_requested", 409, "没有告知过补正"},
    {"supplement_unanswered", 409, "还没有补正"},
    {"table_too_large", 413, "表格太大"},
    {"too_deep", 400, "内容套得太深"},
    {"too_large", 413, "提交的内容太大"},
    {"too_many_drafts", 409, "草稿太多"},
    {"too_many_materials", 422, "材料太多"},
    {"too_many_streams", 503, "看板开得太多"},
    {"two_officers_required", 422, "要两名以上工作人员"},
    {"undo_too_late", 409, "过了可以撤销的时间"},
    {"unknown_event", 500, "存的内容读不出来"},
    {"unknown_file", 422, "看不出文件写的是什么"},
    {"unknown_parameter", 422, "没有这个政策参数"},
    {"unpublished_version", 404, "没有公布这一版"},
    {"unsupported_media_type", 415, "只收 JSON"},
    {"upload_quota", 413, "没提交的文件太多"},
    {"version_conflict", 412, "办件刚才变了"},
    {"wrong_agency", 403, "不归您的单位办"},
    {"wrong_ground", 422, "理由不对"},
    {"wrong_role", 403, "没有这个权限"},
    {"wrong_stream", 409, "操作对象不对"},
});

constexpr bool sorted() {
    for (std::size_t i = 1; i < kinds.size(); ++i)
        if (!(kinds[i - 1].code < kinds[i].code)) return false;
    return true;
}
static_assert(sorted(), "problem codes stand in order, each once");

struct Sentence {
    std::string_view code;
    std::string_view text;
};

constexpr std::array sentences = std::to_array<Sentence>({
    {"bad_cursor", "翻页的位置不对或者过期了。请从第一页重新看"},
    {"bad_origin", "这个请求来自别的网站，没有处理。请在本站的页面上操作"},
    {"body_too_large", "提交的内容太大了。请分开提交，或者把文件压小"},
    {"csrf_missing", "页面过期了。请刷新页面再做一次，填过的都还在"},
    {"expectation_failed", "不支持请求头里的要求。请去掉 Expect 再发"},
    {"header_too_large", "请求头太大了。请清除本站的 Cookie 再试"},
    {"idempotency_key_missing", "请求里没有编号（Idempotency-Key），不能保证只办一次。请加上再发"},
    {"if_match_missing", "请求里没有说明您看到的是第几步（If-Match）。请刷新办件再做"},
    {"internal_error", "系统出了问题，这次没有办成，什么也没有改。我们已经记下，请稍后再试"},
    {"login_required", "请先登录，再做这件事"},
    {"malformed_request", "请求不完整，没有处理。请再发一次"},
    {"method_not_allowed", "这个地址不能这样用。请看接口文档"},
    {"not_acceptable", "这里只能给出 JSON。请改 Accept"},
    {"not_found", "没有找到。请核对地址或者编号"},
    {"overloaded", "现在太忙了，这次没有处理。请过几秒再试"},
    {"request_timeout", "等得太久，没有收完。请检查网络再试"},
    {"server_busy", "现在太忙了，这次没有处理。请过几秒再试"},
    {"unsupported_media_type", "这里只收 JSON。请把 Content-Type 改成 application/json"},
    {"wrong_role", "您的账号没有这个权限。请转给有权限的同事"},
});

void member(std::string& out, std::string_view name, std::string_view text) {
    out += ",\"";
    out += name;
    out += "\":";
    shape::append_text(out, text);
}

void append_problems(std::string& out, const std::vector<base::Problem>& problems) {
    out += ",\"problems\":[";
    for (const auto& problem : problems) {
        out += "{\"pointer\":";
        shape::append_text(out, problem.pointer);
        member(out, "code", problem.code);
        member(out, "message", problem.message);
        out += "},";
    }
    shape::append_close(out, ']');
}

}  // namespace

std::span<const ProblemKind> problem_kinds() { return kinds; }

const ProblemKind* find_problem_kind(std::string_view code) {
    const auto found = std::ranges::lower_bound(kinds, code, {}, &ProblemKind::code);
    return found != kinds.end() && found->code == code ? &*found : nullptr;
}

base::Refusal edge_refusal(std::string_view code) {
    const auto found = std::ranges::find(sentences, code, &Sentence::code);
    return {.code = std::string(code),
            .message = std::string(found == sentences.end() ? "这次没有办成。请刷新页面再试" : found->text)};
}

http::Response problem_response(const base::Refusal& refusal, std::string_view trace, int retry_after) {
    const auto* kind = find_problem_kind(refusal.code);
    http::Response response;
    response.status = kind ? kind->status : 409;
    response.content_type = "application/problem+json";
    auto& out = response.body;
    out = "{\"type\":";
    shape::append_text(out, "/problems/" + refusal.code);
    member(out, "title", kind ? kind->title : "这一步没有办成");
    out += ",\"status\":" + std::to_string(response.status);
    member(out, "detail", refusal.message);
    member(out, "code", refusal.code);
    if (!refusal.basis.empty()) member(out, "basis", refusal.basis);
    if (!refusal.pointer.empty()) member(out, "pointer", refusal.pointer);
    if (!refusal.problems.empty()) append_problems(out, refusal.problems);
    if (!trace.empty()) member(out, "trace", trace);
    out += '}';
    if (response.status == 503 && retry_after == 0) retry_after = 2;
    if (retry_after > 0) response.headers.emplace_back("Retry-After", std::to_string(retry_after));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

}  // namespace api
