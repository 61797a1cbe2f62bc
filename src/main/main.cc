#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <functional>

#include "main/commands.h"

// The command line: reads arguments and nothing else. Names of commands and options are the public
// interface.
namespace {

using namespace banshi;

struct Chosen {
    std::function<int()> run;
};

void add_serve(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("serve", "打开网站：门户、窗口、审批、监督");
    auto options = std::make_shared<ServeOptions>();
    auto listen = std::make_shared<std::string>("127.0.0.1:8080");
    command->add_option("--data", options->data, "数据文件夹")->required();
    command->add_option("--listen", *listen, "地址和端口，例如 0.0.0.0:8080")
        ->capture_default_str();
    command->add_flag("--demo", options->demo, "空文件夹里放一座演示城市和演示账号");
    command->add_flag("--test-clock", options->test_clock,
                      "时间可以往前拨；这个文件夹以后只能这样打开");
    auto* certificate =
        command->add_option("--certificate", options->certificate, "TLS 证书（PEM）");
    command->add_option("--private-key", options->private_key, "TLS 私钥（PEM）")
        ->needs(certificate);
    command->callback([=, &chosen] {
        chosen.run = [=] {
            const auto colon = listen->rfind(':');
            if (colon == std::string::npos)
                throw CLI::ValidationError("--listen", "要写成 地址:端口");
            options->host = listen->substr(0, colon);
            options->port = static_cast<unsigned short>(std::stoul(listen->substr(colon + 1)));
            return serve(*options);
        };
    });
}

void add_import(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("import", "把指南、目录、政策、工作日历等文件发布出去");
    auto data = std::make_shared<std::filesystem::path>();
    auto files = std::make_shared<std::vector<std::filesystem::path>>();
    auto keep = std::make_shared<bool>(false), json = std::make_shared<bool>(false);
    command->add_option("--data", *data, "数据文件夹")->required();
    command->add_option("files", *files, "文件或文件夹")->required();
    command->add_flag("--keep-good", *keep,
                      "有错的不要，没错的照发；不加这一项时，有一处错就一个也不发");
    command->add_flag("--json", *json, "用 JSON 报告");
    command->callback([=, &chosen] {
        chosen.run = [=] {
            return import_command(*data, *files,
                                  *keep ? OnBadRows::keep_the_good : OnBadRows::import_none, *json);
        };
    });
}

void add_lint(CLI::App& app, Chosen& chosen) {
    auto* command =
        app.add_subcommand("lint", "检查办事指南：自己的文件、XLSX、CSV、网页文字、JSON 都能读");
    auto options = std::make_shared<LintOptions>();
    auto rules = std::make_shared<bool>(false);
    command->add_option("paths", options->paths, "文件或文件夹");
    command
        ->add_option("--region", options->region,
                     "按哪个地区的规定查，12 位区划代码；CN 只按国家规定")
        ->capture_default_str();
    command->add_option("--format", options->format, "text、json、sarif、xlsx")
        ->check(CLI::IsMember({"text", "json", "sarif", "xlsx"}))
        ->capture_default_str();
    auto* reports =
        command->add_option("--reports", options->reports,
                            "在这个文件夹里写出问题清单、部门排名、自查整改报告、承诺书");
    command->add_option("--before", options->before, "上一次的 JSON 结果，用来数整改了几个")
        ->needs(reports);
    command->add_option("--unit", options->unit, "自查的单位，写在报告和承诺书上")->needs(reports);
    command->add_flag("--rules", *rules, "打印全部规则和例子（Markdown）");
    command->callback([=, &chosen] {
        chosen.run = [=] {
            if (*rules) return lint_rules_command();
            if (options->paths.empty()) throw CLI::RequiredError("paths");
            return lint_command(*options);
        };
    });
}

void add_test_run(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand(
        "test-run", "试运行：把指南的每种情形、每条路径在内存里走一遍；有走不通的就退出 1");
    auto options = std::make_shared<TestRunOptions>();
    auto format = std::make_shared<std::string>("text");
    command->add_option("files", options->paths, "指南文件或文件夹")->required();
    command->add_option("--region", options->region,
                        "用哪个地区的工作日历和政策，12 位区划代码；不写就用指南自己的");
    command->add_option("--from", options->from, "假设哪天申请，例如 2026-09-16；不写就是今天");
    command->add_option("--format", *format, "text、json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->callback([=, &chosen] {
        chosen.run = [=] {
            options->json = *format == "json";
            return test_run_command(*options);
        };
    });
}

void add_due(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("due", "算一个期限，并说明为什么是这一天");
    auto options = std::make_shared<DueOptions>();
    command->add_option("--region", options->region, "区划代码；CN 是全国")->capture_default_str();
    command->add_option("--from", options->from, "起算时间，例如 2024-09-29T10:00")->required();
    command->add_option("--limit", options->limit, "期限，例如 5wd、30d、1m、4h")->required();
    command->add_option("--kind", options->kind, "statutory 法定、promised 承诺")
        ->capture_default_str();
    command->add_option("--exclude", options->exclusions,
                        "不计时的一段：种类:起/止，例如 hearing:2025-03-04/2025-03-12");
    command->add_option("--catalog", options->catalog, "工作日历所在的文件夹；不写就用自带的");
    command->add_flag("--json", options->json, "用 JSON 输出");
    command->callback([=, &chosen] { chosen.run = [=] { return due_command(*options); }; });
}

void add_bench(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("bench", "量速度；每个数都和同一次运行里的参照相比");
    auto options = std::make_shared<BenchOptions>();
    command->add_option("what", options->what, "append、http、read、fill、lint、search")
        ->required()
        ->check(CLI::IsMember({"append", "http", "read", "fill", "lint", "search"}));
    command->add_option("--data", options->data, "在这个文件夹上量；不写就用临时文件夹");
    command->add_option("--seconds", options->seconds, "每一项量多少秒")->capture_default_str();
    command->add_option("--connections", options->connections, "同时多少个连接")
        ->capture_default_str();
    command->add_option("--cases", options->cases, "fill：加多少个办完的件；append：量多少个件")
        ->capture_default_str();
    command->add_flag("--json", options->json, "用 JSON 输出");
    command->callback([=, &chosen] { chosen.run = [=] { return bench_command(*options); }; });
}

void add_small(CLI::App& app, Chosen& chosen) {
    auto data = std::make_shared<std::filesystem::path>();
    auto json = std::make_shared<bool>(false);
    auto* verify =
        app.add_subcommand("verify", "从头核对日志；有一个字节被改过就退出 1，并指出在哪里");
    verify->add_option("--data", *data, "数据文件夹")->required();
    verify->add_flag("--json", *json, "用 JSON 输出");
    verify->callback([=, &chosen] { chosen.run = [=] { return verify_command(*data, *json); }; });

    auto* keys = app.add_subcommand("keys", "个人信息的密钥");
    keys->require_subcommand(1);
    auto* rotate = keys->add_subcommand("rotate", "换一把主密钥，把所有密钥重新包一遍；先停服务");
    rotate->add_option("--data", *data, "数据文件夹")->required();
    rotate->callback([=, &chosen] { chosen.run = [=] { return rotate_command(*data); }; });

    auto* exported = app.add_subcommand("export", "把整个日志一行一条写到标准输出（JSON）");
    exported->add_option("--data", *data, "数据文件夹")->required();
    exported->callback([=, &chosen] { chosen.run = [=] { return export_command(*data); }; });

    auto files = std::make_shared<std::vector<std::filesystem::path>>();
    auto* scenario = app.add_subcommand("scenario", "跑情景文件（假设、当、那么）；有出入就退出 1");
    scenario->add_option("files", *files, "情景文件或文件夹")->required();
    scenario->callback([=, &chosen] { chosen.run = [=] { return scenario_command(*files); }; });

    auto* render =
        app.add_subcommand("render", "把标准输入的一份文档（JSON）排成 PDF，写到标准输出");
    render->callback([&chosen] { chosen.run = render_command; });

    auto what = std::make_shared<std::string>();
    auto* schema = app.add_subcommand("schema", "打印目录文件的 JSON Schema");
    schema->add_option("what", *what, "guide、policy、calendar、office_hours、region、agency、hall")
        ->required();
    schema->callback([=, &chosen] { chosen.run = [=] { return schema_command(*what); }; });
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Banshi 办事：政务服务平台。一个程序、一个数据文件夹，就是一座城市的办事大厅。"};
    app.set_help_flag("-h,--help", "显示用法");
    app.set_version_flag("--version", "banshi 0.1.0");
    app.require_subcommand(1);
    Chosen chosen;
    add_serve(app, chosen);
    add_import(app, chosen);
    add_lint(app, chosen);
    add_test_run(app, chosen);
    add_due(app, chosen);
    add_bench(app, chosen);
    add_small(app, chosen);
    try {
        app.parse(argc, argv);
        return chosen.run();
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? done : failed;
    } catch (const std::exception& e) {
        fmt::print(stderr, "没有办成：{}\n", e.what());
        return failed;
    }
}
