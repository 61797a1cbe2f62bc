#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "main/importing.h"

// The subcommands. Exit codes: 0 done, 1 findings, 2 wrong use or a failure.
namespace banshi {

inline constexpr int done = 0, findings = 1, failed = 2;

struct ServeOptions {
    std::filesystem::path data;
    std::string host = "127.0.0.1";
    unsigned short port = 8080;
    bool demo = false;
    bool test_clock = false;
    std::filesystem::path certificate, private_key;  // TLS when both are given
};
int serve(const ServeOptions& options);

int import_command(const std::filesystem::path& data,
                   const std::vector<std::filesystem::path>& paths, OnBadRows on_bad_rows,
                   bool json);
int export_command(const std::filesystem::path& data);
int rotate_command(const std::filesystem::path& data);
int verify_command(const std::filesystem::path& data, bool json);

struct DueOptions {
    std::string region = "CN";
    std::string from;
    std::string limit;
    std::string kind = "statutory";
    std::vector<std::string> exclusions;
    std::filesystem::path catalog;  // empty: the shipped one
    bool json = false;
};
int due_command(const DueOptions& options);

struct LintOptions {
    std::vector<std::filesystem::path> paths;
    std::string region = "CN";      // whose policies and phones bind; CN: national law alone
    std::string format = "text";    // text json sarif xlsx
    std::filesystem::path reports;  // folder for the papers of a self-check; empty: none
    std::filesystem::path before;   // an earlier JSON report: what is gone since was put right
    std::string unit;               // who reports
};
int lint_command(const LintOptions& options);
// docs/lint-rules.md, made from the rules themselves.
int lint_rules_command();

struct TestRunOptions {
    std::vector<std::filesystem::path> paths;
    std::string region;  // whose calendar and policies; empty: the guide's own
    std::string from;    // simulated day; empty: today
    bool json = false;
};
int test_run_command(const TestRunOptions& options);

int scenario_command(const std::vector<std::filesystem::path>& paths);
int schema_command(const std::string& what);
int render_command();

struct BenchOptions {
    std::string what;            // append http read fill lint search
    std::filesystem::path data;  // empty: a folder of its own, removed afterwards
    int seconds = 5;
    int connections = 64;
    long cases = 20'000;  // fill: closed cases to add
    bool json = false;
};
int bench_command(const BenchOptions& options);

}  // namespace banshi
