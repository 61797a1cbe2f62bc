#include "http/beast_config.h"

#include <boost/beast/src.hpp>
