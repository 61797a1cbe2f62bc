#pragma once

#include "http/beast_config.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <optional>

#include "http/server.h"

namespace http {

// One listening socket.
struct Door {
    boost::asio::ip::tcp::acceptor acceptor;
    std::optional<boost::asio::ssl::context> tls;
    int port = 0;
};

// Binds and listens. Throws boost::system::system_error.
Door open_door(boost::asio::io_context& context, const Listener& listener);

}  // namespace http
