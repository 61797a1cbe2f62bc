#include <fmt/format.h>

#include <iostream>

#include "base/random.h"
#include "main/commands.h"
#include "main/files.h"
#include "shape/json.h"
#include "shape/schema.h"
#include "store/verify.h"
#include "views/tables.h"

namespace banshi {
namespace {

namespace fs = std::filesystem;

void print_finding(const Finding& finding) {
    fmt::print(stderr, "{} {}{}{}{}：{}（{}）\n", finding.forbids ? "错误" : "提示", finding.file,
               finding.place.empty() ? "" : " " + finding.place,
               finding.problem.pointer.empty() ? "" : " ", finding.problem.pointer,
               finding.problem.message, finding.problem.code);
}

boost::json::object as_json(const Finding& finding) {
    return {{"file", finding.file},
            {"place", finding.place},
            {"severity", finding.forbids ? "error" : "warning"},
            {"pointer", finding.problem.pointer},
            {"code", finding.problem.code},
            {"message", finding.problem.message}};
}

void print_report(const ImportReport& report, bool json) {
    if (json) {
        boost::json::array list;
        for (const auto& finding : report.findings) list.push_back(as_json(finding));
        std::cout << boost::json::object{{"published", report.published},
                                         {"unchanged", report.unchanged},
                                         {"refused", report.refused},
                                         {"findings", std::move(list)}}
                  << "\n";
        return;
    }
    for (const auto& finding : report.findings) print_finding(finding);
    fmt::print("发布 {} 项，没有变化 {} 项，有错不发 {} 项\n", report.published, report.unchanged,
               report.refused);
}

template <class T>
int print_schema() {
    std::cout << shape::schema<T>(true) << "\n";
    return done;
}

}  // namespace

int import_command(const fs::path& data, const std::vector<fs::path>& paths, OnBadRows on_bad_rows,
                   bool json) {
    fs::create_directories(data);
    base::SystemClock clock;
    base::SystemRandom random;
    const auto store = store::open({.folder = data, .views = views::schema()});
    store::KeyStore keys{{.folder = data / "keys"}, random};
    const bool test_clock = store->reader()->mark("test_clock") != 0;
    engine::Engine engine{*store, keys, clock, random, {.test_clock = test_clock}};
    engine.start();
    const auto report = import_files(engine, catalog_files(paths), on_bad_rows);
    engine.settle_down();
    engine.stop();
    print_report(report, json);
    return report.refused == 0 ? done : findings;
}

int export_command(const fs::path& data) {
    const auto store = store::open({.folder = data, .views = views::schema()});
    const auto reader = store->reader();
    std::string line;
    for (std::int64_t row = 0;;) {
        const auto records = reader->read_log(row, 1000);
        if (records.empty()) return done;
        for (const auto& r : records) {
            line = fmt::format(
                R"({{"stream":"{}","version":{},"position":{},"type":"{}","format":{},)"
                R"("recorded_at":"{}","effective_at":{},"actor":)",
                r.stream, r.version, r.position, r.type, r.format, base::to_text(r.recorded_at),
                r.effective_at ? "\"" + base::to_text(*r.effective_at) + "\"" : "null");
            shape::append(line, r.actor);
            line += R"(,"chain":")" + base::to_hex(r.chain) + R"(","body":)" + r.body + "}\n";
            std::cout << line;
        }
        row = records.back().row;
    }
}

// The log is opened for writing first: then no server has the keys open.
int rotate_command(const fs::path& data) {
    if (!fs::exists(data / "keys" / "master.key"))
        throw std::runtime_error("这个文件夹里没有主密钥：" + data.string());
    const auto store = store::open({.folder = data, .views = views::schema()});
    base::SystemRandom random;
    store::KeyStore keys{{.folder = data / "keys"}, random};
    const auto count = keys.rotate();
    fmt::print("换好了主密钥，重新包了 {} 把密钥。旧的主密钥只能打开旧的备份\n", count);
    return done;
}

int verify_command(const fs::path& data, bool json) {
    if (!fs::exists(data / "log.db"))
        throw std::runtime_error("这个文件夹里没有日志：" + data.string());
    Progress* progress = nullptr;
    std::unique_ptr<Progress> bar;
    const auto result = store::verify(data, [&](std::int64_t now, std::int64_t total) {
        if (!progress)
            bar = std::make_unique<Progress>("核对", static_cast<std::size_t>(total)),
            progress = bar.get();
        progress->at(static_cast<std::size_t>(now));
    });
    bar.reset();
    if (json) {
        boost::json::array list;
        for (const auto& f : result.findings)
            list.push_back(boost::json::object{{"code", f.code},
                                               {"stream", f.stream},
                                               {"version", f.version},
                                               {"row", f.row},
                                               {"message", f.message}});
        std::cout << boost::json::object{{"rows", result.rows},
                                         {"intact", result.intact()},
                                         {"found", result.found},
                                         {"findings", std::move(list)}}
                  << "\n";
    } else {
        for (const auto& f : result.findings)
            fmt::print("{} 第 {} 条（日志第 {} 行）：{}\n", f.stream, f.version, f.row, f.message);
        fmt::print("{}：核对了 {} 条\n", result.intact() ? "记录完整" : "记录被改动过",
                   result.rows);
    }
    return result.intact() ? done : findings;
}

int schema_command(const std::string& what) {
    if (what == "guide") return print_schema<domain::Guide>();
    if (what == "policy") return print_schema<domain::PolicyDocument>();
    if (what == "calendar") return print_schema<domain::CalendarTable>();
    if (what == "office_hours") return print_schema<domain::OfficeHours>();
    if (what == "region") return print_schema<views::Region>();
    if (what == "agency") return print_schema<views::Agency>();
    if (what == "hall") return print_schema<views::Hall>();
    throw std::runtime_error("没有这种文件：" + what);
}

}  // namespace banshi
