#pragma once

#include <string>
#include <vector>

#include "shape/describe.h"

// Who and where: what the guides and screens refer to by key. Read from publications.
namespace views {

struct Region {
    std::string code;  // 12 digits
    std::string name;
    std::string level;  // province city county subdistrict village
    std::string parent;
    bool fictional = false;
};
SHAPE_STRUCT(Region, code, name, level, parent, fictional)

struct Agency {
    std::string key;   // short word in the files, A12
    std::string code;  // credit code
    std::string name;
    std::string short_name;
    std::string region;
    std::string level;
    std::string kind;
    std::vector<std::string> roles;
    std::string remedy;
};
SHAPE_STRUCT(Agency, key, code, name, short_name, region, level, kind, roles, remedy)

// When a hall is open. Service outside working time (Saturdays) moves no clock.
struct OpenHours {
    std::vector<std::string> days;  // mon .. sun
    std::string from;               // "09:00"
    std::string to;
    bool on_the_spot_only = false;
    bool by_appointment = false;
    bool working_time = true;
    std::vector<int> only_months;
    std::vector<int> except_months;
};
SHAPE_STRUCT(OpenHours, days, from, to, on_the_spot_only, by_appointment, working_time, only_months,
             except_months)

// On the hall's own plane, metres east and north: no real place.
struct Point {
    double x = 0;
    double y = 0;
};
SHAPE_STRUCT(Point, x, y)

struct Window {
    std::string key;
    std::string kind;  // general zoned dedicated
    std::string takes;
    std::string phone;
};
SHAPE_STRUCT(Window, key, kind, takes, phone)

struct Hall {
    std::string key;
    std::string name;
    std::string region;
    std::string address;
    std::string hours;
    std::vector<OpenHours> open_hours;
    std::string transport;
    std::string complaint_phone;
    bool fictional = false;
    Point point;
    std::vector<Window> windows;
};
SHAPE_STRUCT(Hall, key, name, region, address, hours, open_hours, transport, complaint_phone,
             fictional, point, windows)

struct CatalogEntry {  // 基本目录 row; a guide implements it
    std::string code;
    std::string name;
    std::string department;
    std::string main_item;
    std::string item_type;
};
SHAPE_STRUCT(CatalogEntry, code, name, department, main_item, item_type)

}  // namespace views
