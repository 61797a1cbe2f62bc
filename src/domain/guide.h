#pragma once

#include <boost/json/value.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/limit.h"
#include "rules/logic.h"
#include "shape/describe.h"

namespace domain {

// A rule as data: the typed subset of JSON Logic of rules/, over the applicant's situations and
// answers. `compiled` is set by compile_rules(); without it the rule is compiled at each use.
struct Rule {
    Rule() = default;
    Rule(boost::json::value json) : source(std::move(json)) {}

    boost::json::value source;
    std::shared_ptr<const rules::Logic> compiled;

    operator const boost::json::value&() const { return source; }
};
inline const boost::json::value& shape_to_free_json(const Rule& rule) {
    return rule.source;
}
inline void shape_from_free_json(boost::json::value json, Rule& rule) {
    rule = Rule{std::move(json)};
}

// 受理制度: which act table a case of the item follows (domain-tables §3.3).
enum class Regime {
    license_art32,         // 行政许可法 第三十二条, the default
    registration_on_spot,  // 不动产登记
    entity_confirmation,   // 市场主体登记
    intake_window,         // 定期受理, e.g. 教师资格
    from_receipt,          // 自收到起算, e.g. 社会保险经办
    record_filing,         // 备案
    public_service,        // 公共服务
    tax_declaration        // 纳税申报
};
SHAPE_ENUM(Regime, license_art32, registration_on_spot, entity_confirmation, intake_window,
           from_receipt, record_filing, public_service, tax_declaration)

// 事项类型 (GB/T 39046-2020 A.1)
enum class ItemType {
    administrative_license,
    penalty,
    coercion,
    levy,
    benefit,
    inspection,
    confirmation,
    reward,
    adjudication,
    other_power,
    public_service
};
SHAPE_ENUM(ItemType, administrative_license, penalty, coercion, levy, benefit, inspection,
           confirmation, reward, adjudication, other_power, public_service)

enum class CaseKind { on_the_spot, timed };  // 即办件, 承诺件
SHAPE_ENUM(CaseKind, on_the_spot, timed)

enum class Audience { natural, legal };  // 自然人, 法人和其他组织
SHAPE_ENUM(Audience, natural, legal)

// 设定依据. `unconfirmed` marks what nobody has yet checked against the source.
struct Basis {
    std::string document;
    std::string article;
    std::string gist;
    bool unconfirmed = false;
};
SHAPE_STRUCT(Basis, document, article, gist, unconfirmed)

// 法定时限 or 承诺时限. No limit: the law sets none.
struct GuideLimit {
    std::optional<Limit> limit;
    std::optional<Limit> extension;  // what the law lets the head of the organ add, once
    std::string extension_by;
    std::string unit_source;  // the law's own word for the unit; a unit is never guessed
    std::string note;
};
SHAPE_STRUCT(GuideLimit, limit, extension, extension_by, unit_source, note)

// 环节: an outer step with its longest time; inner sub-steps must fit inside.
struct Step {
    std::string key;  // receive accept examine decide deliver
    std::string name;
    Limit limit;
    std::string office;    // who does it
    std::string standard;  // 审查标准, in a sentence
};
SHAPE_STRUCT(Step, key, name, limit, office, standard)

// 特殊环节. The two exclusion sets are kept apart: 行政许可法 第四十五条 and the region's policy.
struct SpecialStep {
    std::string key;
    std::string name;
    // hearing tender auction inspection testing quarantine appraisal expert_review site_survey
    // publicity: the names of SpecialKind in clock.h
    std::string kind;
    std::string basis;
    std::string method;
    Limit limit;
    bool excludes_statutory = false;
    bool excludes_promised = false;
    std::string note;
};
SHAPE_STRUCT(SpecialStep, key, name, kind, basis, method, limit, excludes_statutory,
             excludes_promised, note)

// 办理条件. `met` false: a "this is not for you" line with where to go instead.
struct Condition {
    std::string key;
    std::string text;
    bool met = true;
    std::string instead;
};
SHAPE_STRUCT(Condition, key, text, met, instead)

struct Option {
    std::string value;
    std::string label;
};
SHAPE_STRUCT(Option, value, label)

// 情形: the questions whose answers choose materials and fields. Not personal.
struct Situation {
    std::string key;
    std::string question;
    std::string hint;
    std::vector<Option> options;
    std::optional<Rule> when;
};
SHAPE_STRUCT(Situation, key, question, hint, options, when)

enum class Need { required, optional, deferrable };  // 必要, 非必要, 容缺后补
SHAPE_ENUM(Need, required, optional, deferrable)

enum class Source { own, issued, other };  // 申请人自备, 政府部门核发, 其他
SHAPE_ENUM(Source, own, issued, other)

// What replaces a material: a data resource or an electronic licence.
struct Share {
    std::string resource;
    std::optional<Rule> when;  // shareable only then; absent: always
};
SHAPE_STRUCT(Share, resource, when)

// 审查要点: what a clerk checks, and the only reasons a deficiency can name.
struct CheckPoint {
    std::string key;
    std::string text;
};
SHAPE_STRUCT(CheckPoint, key, text)

// 示范文本: one for each form in which a material is accepted (S1 三.1.3).
struct Sample {
    std::string form;  // a word of Material::accepts, or "paper"
    std::string name;
    std::string file;  // of the guide's folder; empty: only named
};
SHAPE_STRUCT(Sample, form, name, file)

// Why a proof is still asked for (S4 三.2.1): without it the proof is cancelled.
struct Justification {
    std::string basis;
    std::string why_not_shared;  // why neither sharing nor a licence can replace it
    std::string hearing;         // record of the hearing, where one was held
};
SHAPE_STRUCT(Justification, basis, why_not_shared, hearing)

struct Material {
    std::string key;
    std::string name;
    Need need = Need::required;
    std::optional<Rule> when;  // needed only then; absent: always
    Source source = Source::own;
    std::string form;        // how it may look
    bool generated = false;  // made from the form and signed there: nothing to upload
    std::optional<Share> share;
    bool waived = false;               // 免提交 when the share answers
    int copies = 0;                    // on paper, at the counter
    std::vector<std::string> accepts;  // pdf jpeg png ofd docx xlsx
    std::string basis;
    bool unconfirmed = false;
    std::string note;
    std::vector<std::string> mistakes;  // 常见错误
    std::vector<CheckPoint> points;
    std::optional<std::vector<Sample>> samples;
    std::optional<Justification> justification;
};
SHAPE_STRUCT(Material, key, name, need, when, source, form, generated, share, waived, copies,
             accepts, basis, unconfirmed, note, mistakes, points, samples, justification)

enum class FieldType {
    text,
    long_text,
    date,
    date_time,
    number,
    choice,
    choices,
    yes_no,
    id_number,
    credit_code,
    phone,
    address,
    rows
};
SHAPE_ENUM(FieldType, text, long_text, date, date_time, number, choice, choices, yes_no, id_number,
           credit_code, phone, address, rows)

// One column of a field of type `rows` (a list of people, of vehicles ...).
struct Column {
    std::string key;
    std::string label;
    FieldType type = FieldType::text;
    bool required = true;
};
SHAPE_STRUCT(Column, key, label, type, required)

// 字段. Named by its data element, so that two items ask the same thing once.
struct Field {
    std::string element;  // "applicant.name"
    std::string label;
    FieldType type = FieldType::text;
    bool required = false;
    std::string hint;
    std::optional<Rule> when;  // asked only then
    std::vector<Option> options;
    std::vector<Column> columns;
    std::optional<int> max_length;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::string constant;  // not asked: always this
};
SHAPE_STRUCT(Field, element, label, type, required, hint, when, options, columns, max_length,
             minimum, maximum, constant)

// One question page of the form: one thing, or one tight group.
struct FormPage {
    std::string title;
    std::vector<Field> fields;
};
SHAPE_STRUCT(FormPage, title, fields)

// 告知承诺. kind: proof (replaces a proof) | approval (replaces the examination).
struct Commitment {
    bool offered = false;
    std::string kind;
    std::vector<std::string> covers;  // material keys
    std::string basis;
    std::string reason;  // why not offered
};
SHAPE_STRUCT(Commitment, offered, kind, covers, basis, reason)

// 容缺受理
struct Deferral {
    std::vector<std::string> materials;
    std::optional<Limit> limit;
    std::string on_expiry;
};
SHAPE_STRUCT(Deferral, materials, limit, on_expiry)

struct Fee {
    bool charged = false;
    std::string standard;
    std::string basis;
    std::string note;
};
SHAPE_STRUCT(Fee, charged, standard, basis, note)

struct Output {
    std::string name;
    std::string kind;  // 证照, 批文, 回执 ...
    std::string validity;
    bool electronic = false;
};
SHAPE_STRUCT(Output, name, kind, validity, electronic)

// 救济途径 by item: an enterprise's service has no 行政复议.
enum class Remedy { standard, vertical, complaint_only };
SHAPE_ENUM(Remedy, standard, vertical, complaint_only)

struct Place {
    std::string hall;  // key of the hall in the directory
    std::string window;
    std::string phone;  // 咨询电话 of that window
};
SHAPE_STRUCT(Place, hall, window, phone)

struct Question {
    std::string question;
    std::string answer;
};
SHAPE_STRUCT(Question, question, answer)

struct IntakeWindow {
    base::Date open;
    base::Date close;
};
SHAPE_STRUCT(IntakeWindow, open, close)

// 窗口授权 by step: which steps the counter may do itself, under which letter.
struct WindowAuthority {
    bool receive_is_accept = false;  // 收件即受理
    bool accept_is_decide = false;   // 受理即办结
    std::string letter;
};
SHAPE_STRUCT(WindowAuthority, receive_is_accept, accept_is_decide, letter)

// 要素模板: which version fixes elements of this item from above (S0 一.2).
struct TemplateBinding {
    std::string key;
    int version = 0;
};
SHAPE_STRUCT(TemplateBinding, key, version)

// 证照族: 新办, 变更, 延续, 补证 and 注销 of one licence are items of one family (domain-tables
// L9).
enum class LicenseAct { issue, vary, renew, reissue, deregister };
SHAPE_ENUM(LicenseAct, issue, vary, renew, reissue, deregister)

struct LicenseFamily {
    std::string family;  // name of the licence
    LicenseAct act = LicenseAct::issue;
};
SHAPE_STRUCT(LicenseFamily, family, act)

// 办事指南: the only source of page, form, checklist, step machine and clocks. Immutable once
// published; a case pins the version it began under.
// 取消、下放: its last version says so. Open cases go on, new ones are not taken from this day.
struct Ended {
    base::Date on;
    std::string reason;
    std::string adjustment;  // stream of the adjustment that ended it
};
SHAPE_STRUCT(Ended, on, reason, adjustment)

struct Guide {
    std::string item;  // key of the service item, "690102-01": region and serial
    std::string code;  // 实施编码, validated, not the key
    std::string name;
    std::vector<std::string> aliases;  // 日常用语
    std::string summary;               // one sentence for the head of the page
    std::string topic;                 // 主题
    ItemType item_type = ItemType::administrative_license;
    Regime regime = Regime::license_art32;
    CaseKind kind = CaseKind::timed;
    std::vector<Audience> audience;
    std::string region;               // 12 digits
    std::string implementing_agency;  // credit code; the four are different offices in law
    std::string accepting_agency;
    std::string deciding_agency;
    std::string supervising_agency;
    std::string level;
    std::vector<Basis> basis;
    GuideLimit statutory;
    GuideLimit promised;
    bool complex = false;  // a property of the item: chooses the notice limit
    std::vector<Step> steps;
    WindowAuthority window_authority;
    std::vector<SpecialStep> special_steps;
    std::vector<Condition> conditions;
    std::vector<Situation> situations;
    std::vector<Material> materials;
    std::vector<FormPage> form;
    Commitment commitment;
    Deferral deferral;
    Fee fee;
    Output output;
    int visits = 0;
    std::string visits_reason;
    std::vector<std::string> online_depth;
    std::vector<std::string> channels;  // online counter post agent kiosk
    std::vector<std::string> delivery;  // electronic counter post
    Remedy remedy = Remedy::standard;
    std::vector<Place> places;
    std::string complaint_phone;
    std::vector<IntakeWindow> intake_windows;
    std::vector<Question> questions;
    std::string after_grant;
    std::optional<bool> secret;  // 涉密或者不宜公开: leaves through no public door (S3 §28)
    std::optional<std::string> catalog_entry;  // 基本编码 of the catalogue entry it implements
    std::optional<std::string> handling;  // 业务办理项: two digits behind the 实施编码
    std::optional<TemplateBinding> binding;
    std::optional<LicenseFamily> license;
    std::optional<Ended> ended;

    bool is_secret() const { return secret.value_or(false); }
    bool has_ended(base::Date today) const { return ended && ended->on <= today; }
};
SHAPE_STRUCT(Guide, item, code, name, aliases, summary, topic, item_type, regime, kind, audience,
             region, implementing_agency, accepting_agency, deciding_agency, supervising_agency,
             level, basis, statutory, promised, complex, steps, window_authority, special_steps,
             conditions, situations, materials, form, commitment, deferral, fee, output, visits,
             visits_reason, online_depth, channels, delivery, remedy, places, complaint_phone,
             intake_windows, questions, after_grant, secret, catalog_entry, handling, binding,
             license, ended)

// A published guide with the facts of its publication.
struct PublishedGuide {
    Guide guide;
    int version = 0;
    std::string content_hash;  // SM3 hex of the canonical text
    base::Instant published_at;
};

// Compiles every rule of the guide that compiles; lint reports the others.
void compile_rules(Guide& guide);

const Material* find_material(const Guide& guide, const std::string& key);
const Field* find_field(const Guide& guide, const std::string& element);

// The lines of the guide that apply in these situations, in the guide's order.
std::vector<const Material*> applicable_materials(
    const Guide& guide, const std::map<std::string, std::string>& situations);

}  // namespace domain
