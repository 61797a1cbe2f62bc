#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "api/call.h"
#include "domain/model.h"

// Opening what is sealed. Nothing of it is ever logged.
namespace api {

struct Contact {
    std::string name;
    std::string id_type;
    std::string id_number;
    std::string phone;
    bool erased = false;
};

std::string contact_json(const Contact& contact);
std::optional<Contact> read_contact(std::string_view json);

// Of a party; `erased` when its key is gone. The contact was sealed with the case's first event.
Contact open_contact(const store::KeyStore& keys, const std::string& stream, const domain::Box& box);

// The newest answers and the names of all files: {"answers": {...}, "files": {address: name}}.
struct OpenForm {
    boost::json::object answers;
    boost::json::object files;
    bool erased = false;
};
OpenForm open_form(const store::KeyStore& keys, const std::string& stream,
                   const std::vector<store::Record>& records);
std::string form_json(const boost::json::object& answers, const boost::json::object& files,
                      const boost::json::object& before = {});

}  // namespace api
