#include "domain/guide.h"

#include "domain/form.h"

namespace domain {

const Material* find_material(const Guide& guide, const std::string& key) {
    for (const auto& material : guide.materials) {
        if (material.key == key) return &material;
    }
    return nullptr;
}

const Field* find_field(const Guide& guide, const std::string& element) {
    for (const auto& page : guide.form) {
        for (const auto& field : page.fields) {
            if (field.element == element) return &field;
        }
    }
    return nullptr;
}

std::vector<const Material*> applicable_materials(
    const Guide& guide, const std::map<std::string, std::string>& situations) {
    return applicable_materials(guide, situations, {});
}

}  // namespace domain
