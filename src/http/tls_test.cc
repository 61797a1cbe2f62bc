#include <gtest/gtest.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <filesystem>

#include "http/http_test_server.h"

namespace http {
namespace {

using namespace std::chrono_literals;
using test::Client;
using test::get;
using test::Running;

// A key and a certificate signed by itself, as PEM files in a folder of their own.
class Certificate {
  public:
    Certificate() : folder_(std::filesystem::temp_directory_path() / "banshi-tls-XXXXXX") {
        std::string name = folder_.string();
        folder_ = mkdtemp(name.data());
        EVP_PKEY* key = EVP_EC_gen("P-256");
        X509* certificate = X509_new();
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, key);
        X509_NAME* subject = X509_get_subject_name(certificate);
        auto common = reinterpret_cast<const unsigned char*>("localhost");
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, common, -1, -1, 0);
        X509_set_issuer_name(certificate, subject);
        X509_sign(certificate, key, EVP_sha256());
        write("cert.pem", [&](FILE* file) { PEM_write_X509(file, certificate); });
        write("key.pem", [&](FILE* file) {
            PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
        });
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    ~Certificate() { std::filesystem::remove_all(folder_); }

    Tls files() const { return {(folder_ / "cert.pem").string(), (folder_ / "key.pem").string()}; }

  private:
    template <class Writer>
    void write(const char* name, Writer writer) {
        FILE* file = std::fopen((folder_ / name).c_str(), "w");
        writer(file);
        std::fclose(file);
    }
    std::filesystem::path folder_;
};

class TlsClient {
  public:
    TlsClient(int port, int version = 0) : context_(SSL_CTX_new(TLS_client_method())) {
        if (version) {
            SSL_CTX_set_security_level(context_, 0);
            SSL_CTX_set_min_proto_version(context_, version);
            SSL_CTX_set_max_proto_version(context_, version);
        }
        stream_ = BIO_new_ssl_connect(context_);
        BIO_set_conn_hostname(stream_, ("127.0.0.1:" + std::to_string(port)).c_str());
        connected_ = BIO_do_connect(stream_) == 1 && BIO_do_handshake(stream_) == 1;
        ERR_clear_error();
    }
    ~TlsClient() {
        BIO_free_all(stream_);
        SSL_CTX_free(context_);
    }
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    bool connected() const { return connected_; }

    std::string exchange(const std::string& request) {
        for (std::size_t sent = 0; sent < request.size();) {
            int n = BIO_write(stream_, request.data() + sent, int(request.size() - sent));
            if (n <= 0) return {};
            sent += std::size_t(n);
        }
        std::string answer;
        char bytes[65536];
        while (!complete(answer)) {
            int n = BIO_read(stream_, bytes, sizeof bytes);
            if (n <= 0) break;
            answer.append(bytes, std::size_t(n));
        }
        return answer;
    }

  private:
    static bool complete(const std::string& answer) {
        auto end = answer.find("\r\n\r\n");
        auto at = answer.find("Content-Length: ");
        return end != answer.npos && at < end &&
               answer.size() >= end + 4 + std::stoul(answer.substr(at + 16));
    }

    SSL_CTX* context_;
    BIO* stream_;
    bool connected_;
};

void tell_security(Request request, Reply reply) {
    Response response;
    response.body = (request.secure ? "secure " : "plain ") + request.remote + " " +
                    std::to_string(request.body.size());
    reply(std::move(response));
}

TEST(TlsServer, serves_tls_and_plain_side_by_side) {
    Certificate certificate;
    Options options;
    options.also = {Listener{"127.0.0.1", 0, certificate.files()}};
    Running running(std::move(options), tell_security);
    TlsClient client(running.server.port(1));
    ASSERT_TRUE(client.connected());
    for (int i = 0; i < 3; ++i) {
        std::string answer = client.exchange(get("/"));
        EXPECT_EQ(test::body_of(answer), "secure 127.0.0.1 0");
        EXPECT_NE(answer.find("\r\nStrict-Transport-Security: max-age="), answer.npos);
    }
    std::string upload = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n";
    EXPECT_EQ(test::body_of(client.exchange(upload + std::string(200'000, 'x'))),
              "secure 127.0.0.1 200000");
    Client plain(running.server.port(0));
    plain.send(get("/"));
    EXPECT_EQ(test::body_of(plain.receive()), "plain 127.0.0.1 0");
}

TEST(TlsServer, speaks_1_2_and_1_3_and_nothing_older) {
    Certificate certificate;
    Options options;
    options.tls = certificate.files();
    Running running(std::move(options), tell_security);
    EXPECT_TRUE(TlsClient(running.server.port(), TLS1_3_VERSION).connected());
    EXPECT_TRUE(TlsClient(running.server.port(), TLS1_2_VERSION).connected());
    EXPECT_FALSE(TlsClient(running.server.port(), TLS1_1_VERSION).connected());
    EXPECT_FALSE(TlsClient(running.server.port(), TLS1_VERSION).connected());
}

TEST(TlsServer, refuses_large_bodies_over_tls) {
    Certificate certificate;
    Options options;
    options.tls = certificate.files();
    Running running(std::move(options), tell_security);
    TlsClient client(running.server.port());
    std::string upload = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 30000000\r\n\r\n";
    EXPECT_EQ(client.exchange(upload).substr(0, 13), "HTTP/1.1 413 ");
}

TEST(TlsServer, gives_up_a_handshake_that_never_comes) {
    Certificate certificate;
    Options options;
    options.tls = certificate.files();
    options.limits.header_time = 200ms;
    Running running(std::move(options), tell_security);
    Client silent(running.server.port());
    EXPECT_EQ(silent.receive_all(), "");
    Client chatting(running.server.port());
    chatting.send(get("/"));
    EXPECT_EQ(chatting.receive_all().find("HTTP/1.1"), std::string::npos);
    EXPECT_TRUE(TlsClient(running.server.port()).connected());
}

TEST(TlsServer, refuses_to_start_without_its_certificate) {
    Options options;
    options.tls = Tls{"/nowhere/cert.pem", "/nowhere/key.pem"};
    EXPECT_THROW(Server(std::move(options), tell_security), std::runtime_error);
}

}  // namespace
}  // namespace http
