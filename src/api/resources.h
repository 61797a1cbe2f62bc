#pragma once

#include <vector>

#include "api/route.h"

// The rows of the route table, one function for each file of handlers.
namespace api {

std::vector<Route> portal_routes();
std::vector<Route> item_routes();
std::vector<Route> directory_routes();
std::vector<Route> session_routes();
std::vector<Route> draft_routes();
std::vector<Route> file_routes();
std::vector<Route> case_routes();
std::vector<Route> case_list_routes();
std::vector<Route> act_routes();
std::vector<Route> tracking_routes();
std::vector<Route> person_routes();
std::vector<Route> item_manager_routes();
std::vector<Route> studio_routes();
std::vector<Route> batch_change_routes();
std::vector<Route> template_routes();
std::vector<Route> alignment_routes();
std::vector<Route> document_routes();
std::vector<Route> export_routes();
std::vector<Route> campaign_routes();
std::vector<Route> list_routes();
std::vector<Route> adjustment_routes();
std::vector<Route> law_change_routes();
std::vector<Route> spot_check_routes();
std::vector<Route> supervision_routes();
std::vector<Route> server_routes();

}  // namespace api
