#pragma once

#include "domain/case.h"
#include "shape/notes.h"

// Limits and labels of the acts' bodies. Texts that a clerk may leave out are judged by the domain, which knows
// when a reason is due.
// Only commands: what also stands in events is read elsewhere without these notes, and must not have any.
#define TEXT(Type, member, label) note<&domain::Type::member>(label).length(0, 500).defaulted()

template <>
struct shape::notes<domain::CheckMaterial> {
    static constexpr auto list = std::tuple{note<&domain::CheckMaterial::material>("材料").length(1, 64),
                                            note<&domain::CheckMaterial::points>("审查要点").items(0, 100),
                                            TEXT(CheckMaterial, note, "说明")};
};
template <>
struct shape::notes<domain::DeclineNotRequired> {
    static constexpr auto list =
        std::tuple{TEXT(DeclineNotRequired, reason, "理由"), TEXT(DeclineNotRequired, basis, "依据")};
};
template <>
struct shape::notes<domain::RefuseAcceptance> {
    static constexpr auto list =
        std::tuple{TEXT(RefuseAcceptance, reason, "理由"), TEXT(RefuseAcceptance, basis, "依据"),
                   TEXT(RefuseAcceptance, competent_agency, "有权的机关")};
};
template <>
struct shape::notes<domain::ReturnStep> {
    static constexpr auto list = std::tuple{TEXT(ReturnStep, reason, "理由")};
};
template <>
struct shape::notes<domain::Decide> {
    static constexpr auto list = std::tuple{TEXT(Decide, reason, "理由"), TEXT(Decide, basis, "依据")};
};
template <>
struct shape::notes<domain::NotifyPickup> {
    static constexpr auto list = std::tuple{TEXT(NotifyPickup, channel, "通知方式"), TEXT(NotifyPickup, outcome, "结果")};
};
template <>
struct shape::notes<domain::Serve> {
    static constexpr auto list = std::tuple{TEXT(Serve, manner, "送达方式"), TEXT(Serve, proof, "凭据")};
};
template <>
struct shape::notes<domain::UndoMisoperation> {
    static constexpr auto list = std::tuple{TEXT(UndoMisoperation, reason, "理由")};
};
template <>
struct shape::notes<domain::WithdrawApplication> {
    static constexpr auto list = std::tuple{TEXT(WithdrawApplication, reason, "理由")};
};
template <>
struct shape::notes<domain::BeginSpecial> {
    static constexpr auto list = std::tuple{note<&domain::BeginSpecial::step>("环节").length(1, 64),
                                            TEXT(BeginSpecial, note, "说明")};
};
template <>
struct shape::notes<domain::EndSpecial> {
    static constexpr auto list =
        std::tuple{note<&domain::EndSpecial::step>("环节").length(1, 64), TEXT(EndSpecial, record, "记录"),
                   note<&domain::EndSpecial::officers>("工作人员").items(0, 20)};
};
template <>
struct shape::notes<domain::Extend> {
    static constexpr auto list = std::tuple{TEXT(Extend, reason, "理由")};
};

#undef TEXT
