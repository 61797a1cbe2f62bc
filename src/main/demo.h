#pragma once

#include <vector>

#include "api/api.h"
#include "engine/engine.h"
#include "identity/identity.h"

namespace banshi {

// Fills an empty folder with the demo city: the shipped catalogue, its staff, two citizens. Gives
// the accounts that may be shown; on a folder that is filled already only those. The password is
// the same for all and made for this folder.
std::vector<api::DemoAccount> prepare_demo(engine::Engine& engine, identity::Identity& identity,
                                           store::KeyStore& keys, const std::filesystem::path& data,
                                           base::Random& random);

}  // namespace banshi
