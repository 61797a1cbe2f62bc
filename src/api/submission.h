#pragma once

#include <boost/json/value.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/boxes.h"
#include "domain/case.h"
#include "shape/notes.h"

// From what a form sends to the domain's command: persons, boxes, files, the form's own check.
namespace api {

struct FileName {
    std::string address;
    std::string name;
    std::string type;  // shown only: the stored file's own is used
    std::int64_t size = 0;
};
SHAPE_STRUCT(FileName, address, name, type, size)

struct MaterialFiles {
    std::string material;
    std::vector<FileName> files;
    int originals = 0;
};
SHAPE_STRUCT(MaterialFiles, material, files, originals)

struct ApplicantBody {
    std::string name;
    std::string id_type;  // resident_id ...
    std::string id_number;
    std::string phone;
};
SHAPE_STRUCT(ApplicantBody, name, id_type, id_number, phone)

struct Submission {
    std::string item;
    std::optional<int> guide_version;
    std::map<std::string, std::string> situations;
    boost::json::value answers;
    std::vector<MaterialFiles> materials;
    bool insist = false;
    domain::Consent consent = domain::Consent::electronic;
    domain::Channel channel = domain::Channel::online;
    std::optional<std::string> draft;
    std::optional<ApplicantBody> applicant;  // at the counter
    std::optional<base::Instant> event_time;
};
SHAPE_STRUCT(Submission, item, guide_version, situations, answers, materials, insist, consent, channel, draft,
             applicant, event_time)

// The files among these are the caller's own uploads of a type the guide takes. Names go into `names`.
base::Result<std::vector<domain::SubmittedMaterial>> take_materials(Call& call, const domain::Guide& guide,
                                                                    const std::vector<MaterialFiles>& materials,
                                                                    boost::json::object& names);
// Before the commit that names them: nobody sweeps them away, and what a clerk has scanned belongs to the person of
// the case from here on, erased with that person's key.
void hand_files_over(Call& call, const std::string& person, const std::vector<MaterialFiles>& materials);
void mark_files_used(Call& call, const std::vector<MaterialFiles>& materials);

}  // namespace api

template <>
struct shape::notes<api::FileName> {
    static constexpr auto list =
        std::tuple{note<&api::FileName::address>("文件").length(64, 64), note<&api::FileName::name>("文件名").length(0, 200),
                   note<&api::FileName::type>("文件类型").length(0, 200).defaulted(),
                   note<&api::FileName::size>("大小").range(0, std::int64_t{1} << 40).defaulted()};
};
template <>
struct shape::notes<api::MaterialFiles> {
    static constexpr auto list = std::tuple{note<&api::MaterialFiles::material>("材料").length(1, 64),
                                            note<&api::MaterialFiles::files>("文件").items(0, 50),
                                            note<&api::MaterialFiles::originals>("原件").range(0, 1000).defaulted()};
};
template <>
struct shape::notes<api::ApplicantBody> {
    static constexpr auto list =
        std::tuple{note<&api::ApplicantBody::name>("姓名").length(1, 60),
                   note<&api::ApplicantBody::id_type>("证件类型").length(0, 32).defaulted(),
                   note<&api::ApplicantBody::id_number>("证件号码").length(1, 32),
                   note<&api::ApplicantBody::phone>("电话").length(0, 32).defaulted()};
};
template <>
struct shape::notes<api::Submission> {
    static constexpr auto list =
        std::tuple{note<&api::Submission::item>("事项").length(1, 64),
                   note<&api::Submission::situations>("情形").items(0, 100),
                   note<&api::Submission::materials>("材料").items(0, 100),
                   note<&api::Submission::insist>("仍要提交").defaulted(),
                   note<&api::Submission::consent>("送达方式").defaulted(),
                   note<&api::Submission::channel>("办理渠道").defaulted(),
                   note<&api::Submission::draft>("草稿").length(0, 64)};
};
