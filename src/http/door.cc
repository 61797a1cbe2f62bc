#include "http/door.h"

#include <openssl/ssl.h>

namespace http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

// TLS 1.2 with forward secrecy and authenticated ciphers, or 1.3.
asio::ssl::context make_context(const Tls& tls) {
    asio::ssl::context context(asio::ssl::context::tls_server);
    context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                        asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                        asio::ssl::context::no_tlsv1_1 | SSL_OP_NO_RENEGOTIATION |
                        SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(context.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_cipher_list(context.native_handle(), "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL");
    context.use_certificate_chain_file(tls.certificate_file);
    context.use_private_key_file(tls.key_file, asio::ssl::context::pem);
    return context;
}

}  // namespace

Door open_door(asio::io_context& context, const Listener& listener) {
    Door door{tcp::acceptor(context), std::nullopt};
    if (listener.tls) door.tls.emplace(make_context(*listener.tls));
    auto port = static_cast<unsigned short>(listener.port);
    tcp::endpoint endpoint(asio::ip::make_address(listener.host), port);
    door.acceptor.open(endpoint.protocol());
    door.acceptor.set_option(tcp::acceptor::reuse_address(true));
    door.acceptor.bind(endpoint);
    door.acceptor.listen(1024);
    door.port = door.acceptor.local_endpoint().port();
    return door;
}

}  // namespace http
