#include "shape/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "shape/text.h"
#include "shape/yaml_scalar.h"

namespace shape {
namespace {

namespace json = boost::json;

// Thrown out of yaml-cpp's callbacks, which have no other way to stop; never leaves this file.
struct Stop {
    int line;  // counted from 0
    std::string what;
};

struct Anchored {
    json::value value;
    std::size_t nodes;
    std::size_t depth;
};

// A list or map being filled.
struct Frame {
    json::value value;
    YAML::anchor_t anchor;
    std::size_t first_node;            // how many nodes there were before it
    std::size_t deepest = 0;           // levels below this one
    std::optional<std::string> key{};  // of a map, when its value is due
};

class Builder final : public YAML::EventHandler {
  public:
    explicit Builder(const YamlLimits& limits) : limits_(limits) {}

    json::value take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { leaf(mark, anchor, {}); }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override {
        const bool plain = tag == "?";
        if (!plain && tag != "!" && tag != "tag:yaml.org,2002:str")
            stop(mark, "不支持的类型标记，请删除以“!”开头的标记");
        if (key_due()) return take_key(mark, text, plain);
        auto scalar = plain ? plain_scalar(text) : json::value(text);
        if (!scalar)
            stop(mark, fmt::format("“{}”{}", text.substr(0, 40), scalar.refusal().message));
        leaf(mark, anchor, std::move(*scalar));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, json::array{});
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, json::object{});
    }
    void OnMapEnd() override { close(); }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = anchored_.find(anchor);
        if (found == anchored_.end()) stop(mark, "引用（*）指向了尚未写完的内容");
        if (key_due()) stop(mark, "名称不能使用引用（*）");
        count(mark, found->second.nodes);
        if (frames_.size() + found->second.depth > limits_.depth) stop(mark, "嵌套过深");
        put(found->second.value, found->second.depth);
    }

  private:
    [[noreturn]] void stop(const YAML::Mark& mark, std::string what) {
        throw Stop{mark.line, std::move(what)};
    }

    void count(const YAML::Mark& mark, std::size_t nodes) {
        nodes_ += nodes;
        if (nodes_ > limits_.nodes)
            stop(mark, fmt::format("内容展开后超过 {} 项的上限", limits_.nodes));
    }

    bool key_due() const {
        return !frames_.empty() && frames_.back().value.is_object() && !frames_.back().key;
    }

    void take_key(const YAML::Mark& mark, const std::string& text, bool plain) {
        if (plain && text == "<<") stop(mark, "不支持合并（<<），请写出全部内容");
        if (frames_.back().value.get_object().contains(text))
            stop(mark, fmt::format("名称“{}”重复", text.substr(0, 40)));
        frames_.back().key = text;
    }

    void leaf(const YAML::Mark& mark, YAML::anchor_t anchor, json::value value) {
        if (key_due()) stop(mark, "名称不能为空");
        count(mark, 1);
        if (anchor != YAML::NullAnchor) anchored_.insert_or_assign(anchor, Anchored{value, 1, 0});
        put(std::move(value), 0);
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              json::value empty) {
        if (tag != "?" && tag != "!" && !tag.empty())
            stop(mark, "不支持的类型标记，请删除以“!”开头的标记");
        if (key_due()) stop(mark, "名称应为文字，不能是列表或一组内容");
        if (frames_.size() >= limits_.depth) stop(mark, "嵌套过深");
        const auto before = nodes_;
        count(mark, 1);
        frames_.push_back({std::move(empty), anchor, before});
    }

    void close() {
        auto frame = std::move(frames_.back());
        frames_.pop_back();
        const auto depth = frame.deepest + 1;
        if (frame.anchor != YAML::NullAnchor)
            anchored_.insert_or_assign(frame.anchor,
                                       Anchored{frame.value, nodes_ - frame.first_node, depth});
        put(std::move(frame.value), depth);
    }

    // Places a finished value, `depth` levels deep, where it belongs.
    void put(json::value value, std::size_t depth) {
        if (frames_.empty()) {
            root_ = std::move(value);
            return;
        }
        auto& frame = frames_.back();
        frame.deepest = std::max(frame.deepest, depth);
        if (frame.value.is_array()) {
            frame.value.get_array().push_back(std::move(value));
            return;
        }
        frame.value.get_object().emplace(*frame.key, std::move(value));
        frame.key.reset();
    }

    const YamlLimits& limits_;
    std::size_t nodes_ = 0;
    std::vector<Frame> frames_;
    std::map<YAML::anchor_t, Anchored> anchored_;
    json::value root_;
};

base::Refusal broken(int line, std::string_view what) {
    return {"broken_yaml", fmt::format("第 {} 行：{}", line + 1, what)};
}

base::Result<json::value> build(std::string_view text, const YamlLimits& limits) {
    std::istringstream stream{std::string{text}};
    YAML::Parser parser{stream};
    Builder builder{limits};
    parser.HandleNextDocument(builder);
    auto value = builder.take();
    Builder rest{limits};
    if (parser.HandleNextDocument(rest))
        return base::Refusal{"broken_yaml",
                             "一个文件只能有一份内容，请删除第二个“---”及其后的部分"};
    return value;
}

}  // namespace

base::Result<json::value> yaml_to_json(std::string_view text, const YamlLimits& limits) {
    if (text.size() > limits.bytes)
        return base::Refusal{"too_large", fmt::format("文件超过 {} 字节的上限", limits.bytes)};
    if (!is_utf8(text)) return base::Refusal{"broken_yaml", "文件不是 UTF-8 编码，请另存为 UTF-8"};
    try {
        return build(text, limits);
    } catch (const Stop& stop) {
        return broken(stop.line, stop.what);
    } catch (const YAML::Exception& error) {
        return broken(std::max(error.mark.line, 0), "YAML 写法有误，请检查缩进、冒号和引号");
    }
}

}  // namespace shape
