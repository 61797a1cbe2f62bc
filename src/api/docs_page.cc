#include "api/docs_page.h"

namespace api {

const std::string_view docs_html = R"(<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口文档</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header><h1>接口文档</h1><p id="about">正在读取……</p>
<label for="find">查找</label> <input id="find" type="search" placeholder="路径或者名称"></header>
<main id="routes"></main>
<script src="/api/docs.js"></script>
</body>
</html>
)";

const std::string_view docs_style =
    R"(body{font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:0;color:#1b1f24;background:#fff}
header,main{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;border-bottom:2px solid #0b57a4;padding-bottom:.2rem}
input{font:inherit;padding:.3rem .5rem;border:1px solid #6b7480;border-radius:4px;min-width:16rem}
details{border:1px solid #d5dae0;border-radius:6px;margin:.5rem 0}
summary{cursor:pointer;padding:.5rem .8rem}
details>div{padding:0 .8rem .8rem}
code,pre{font:14px/1.5 ui-monospace,monospace}
pre{background:#f4f6f8;padding:.6rem;overflow:auto;border-radius:4px;max-height:24rem}
.method{display:inline-block;min-width:4.2rem;font-weight:700;color:#0b57a4}
)";

const std::string_view docs_script = R"JS("use strict";
const make = (tag, text, parent) => {
  const node = document.createElement(tag);
  if (text) node.textContent = text;
  if (parent) parent.append(node);
  return node;
};
const resolve = (schema, all, depth) => {
  if (!schema || depth > 4) return schema ? "…" : null;
  if (schema.$ref) return resolve(all[schema.$ref.split("/").pop()], all, depth + 1);
  if (schema.enum) return schema.enum.join(" | ");
  if (schema.type === "array") return [resolve(schema.items, all, depth + 1)];
  if (schema.properties) {
    const out = {};
    for (const [name, member] of Object.entries(schema.properties)) {
      const need = (schema.required || []).includes(name) ? "" : "?";
      out[name + need] = resolve(member, all, depth + 1);
    }
    return out;
  }
  return [schema.type, schema.format].filter(Boolean).join(" ") || "任意 JSON";
};
const show = (title, content, all, parent) => {
  const media = content && Object.entries(content)[0];
  if (!media) return;
  make("h4", title + "（" + media[0] + "）", parent);
  if (media[1].schema) make("pre", JSON.stringify(resolve(media[1].schema, all, 0), null, 2), parent);
};
const draw = (api) => {
  const all = api.components.schemas;
  document.getElementById("about").textContent = api.info.title + " " + api.info.version;
  const groups = new Map();
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, route] of Object.entries(methods)) {
      const tag = route.tags[0];
      if (!groups.has(tag)) groups.set(tag, []);
      groups.get(tag).push({ path, method, route });
    }
  const main = document.getElementById("routes");
  for (const [tag, list] of groups) {
    const section = make("section", "", main);
    make("h2", tag, section);
    for (const { path, method, route } of list) {
      const details = make("details", "", section);
      details.dataset.words = (path + route.summary).toLowerCase();
      const summary = make("summary", "", details);
      make("span", method.toUpperCase(), summary).className = "method";
      make("code", path, summary);
      summary.append(" " + route.summary);
      const body = make("div", "", details);
      make("p", route.description, body);
      for (const p of route.parameters || []) {
        const need = p.required ? "（必须）" : "";
        make("p", p.in + " " + p.name + need + "：" + (p.description || ""), body);
      }
      if (route.requestBody) show("请求", route.requestBody.content, all, body);
      for (const [status, answer] of Object.entries(route.responses))
        if (status < "400") show("回答 " + status, answer.content, all, body);
    }
  }
  document.getElementById("find").addEventListener("input", (event) => {
    const words = event.target.value.toLowerCase();
    for (const node of document.querySelectorAll("details")) node.hidden = !node.dataset.words.includes(words);
  });
};
fetch("/api/openapi.json").then((answer) => answer.json()).then(draw)
  .catch(() => { document.getElementById("about").textContent = "读不到接口文档，请稍后刷新"; });
)JS";

}  // namespace api
