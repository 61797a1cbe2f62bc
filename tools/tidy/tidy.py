#!/usr/bin/env python3
"""Style and layering as a test: each rule says what to do instead. No exceptions are listed here."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"

# Which folder may include which (docs/decisions and ARCHITECTURE). Every folder may include itself and base.
ALLOWED = {
    "base": [],
    "shape": ["base"],
    "rules": ["base"],
    "http": ["base"],
    "domain": ["base", "rules", "shape/describe.h"],
    "store": ["base", "shape"],
    "views": ["base", "domain", "store", "shape"],
    "office": ["base", "domain", "views", "shape"],
    "identity": ["base", "store", "shape"],
    "engine": ["base", "domain", "store", "views", "identity"],
    "api": ["base", "domain", "store", "engine", "views", "office", "identity", "shape", "rules", "http/message.h",
            "http/events.h", "http/multipart.h", "http/url.h"],
    "main": ["base", "shape", "rules", "http", "domain", "store", "views", "office", "identity", "engine", "api"],
}

PURE = ("domain", "rules")
IMPURE_HEADERS = re.compile(r'#include <(thread|mutex|atomic|random|fstream|iostream|filesystem|cstdio|ctime|spdlog/.*|sqlite3\.h|sys/.*)>')

BANNED = [
    (re.compile(r"system_clock::now|steady_clock::now|\btime\(nullptr\)|gettimeofday"), {"base", "http"},
     "ask base::Clock (a fact inside domain/)"),
    (re.compile(r"\brand\(\)|std::mt19937|random_device|randombytes_"), {"base"}, "ask base::Random"),
    (re.compile(r"\bprintf\(|std::cout|std::cerr"), {"main"}, "return a value, or log through spdlog"),
    (re.compile(r"\bco_await\b|boost/asio|boost/beast"), {"http"}, "only http/ knows Asio: use submit(command, callback)"),
    (re.compile(r"\batoi\(|\bstrtol\(|\bsprintf\(|\bstrcpy\("), set(), "use std::from_chars or fmt::format"),
    (re.compile(r"\bTODO\b|\bFIXME\b|\bXXX\b"), set(), "file an issue"),
]

# GCC 12.2 frees captures twice when a capturing lambda stands inside a co_await expression (engine.md, Code).
CO_AWAIT_LAMBDA = re.compile(r"co_await[^;\[]{0,300}\[(?!&\]|\])[^\]\n]{0,80}\]\s*(\(|\{|mutable)")

findings = []


def report(path, line, message):
    findings.append(f"{path.relative_to(ROOT)}:{line}: {message}")


def may_include(folder, target):
    if target.startswith(folder + "/"):
        return True
    return any(target == a or target.startswith(a + "/") for a in ALLOWED[folder])


def is_test(path):
    return path.stem.endswith("_test") or "testing" in path.parts


def check_includes(path, folder, lines):
    """Tests stand beside what they test and may bring what they compare with; the product may not."""
    if is_test(path):
        return
    for number, line in enumerate(lines, 1):
        found = re.match(r'#include "([^"]+)"', line)
        if found and not may_include(folder, found[1]):
            report(path, number, f"{folder}/ may not include {found[1]}")
        if folder in PURE and IMPURE_HEADERS.match(line):
            report(path, number, f"{folder}/ is pure: {line.strip()} does not belong here")


def check_lines(path, folder, lines):
    test = is_test(path)
    for number, line in enumerate(lines, 1):
        # A Chinese character takes two columns on screen but is one in the count, as in every editor.
        if len(line) > 120:
            report(path, number, f"{len(line)} columns: break the line")
        if test:
            continue
        code = re.sub(r'"(\\.|[^"\\])*"', '""', line.split("//")[0])
        for pattern, homes, instead in BANNED:
            if folder not in homes and pattern.search(code):
                report(path, number, f"`{pattern.search(code)[0]}`: {instead}")


def check_functions(path, lines):
    """A test may tell a whole story. A function body that begins in column 0 with a line ending in '{' ends at the next '}' in column 0."""
    begin = None
    for number, line in enumerate([] if is_test(path) else lines, 1):
        if begin is None and re.match(r"[A-Za-z][^;]*\)[^;=]*\{$", line):
            begin = number
        elif line == "}" and begin is not None:
            if number - begin > 70:
                report(path, begin, f"a function of {number - begin} lines: find the parts that have a name")
            begin = None


def check_size(path, lines):
    if len(lines) > 600 and "test" not in path.name:
        report(path, 1, f"{len(lines)} lines: is this one room, or several?")


def check_glossary():
    """Every event word has its row in GLOSSARY.md."""
    glossary = (ROOT / "GLOSSARY.md").read_text() if (ROOT / "GLOSSARY.md").exists() else ""
    names = SRC / "domain" / "event_names.h"
    for word in re.findall(r'SHAPE_NAME\(\w+, "(\w+)"\)', names.read_text()):
        if f"`{word}`" not in glossary:
            report(names, 1, f"the event {word} has no row in GLOSSARY.md")
        if not (ROOT / "tests/golden/formats" / f"{word}.1.json").exists():
            report(names, 1, f"tests/golden/formats/{word}.1.json is missing: one sample of every format, for ever")


def check_one_beast_unit():
    units = [p for p in SRC.rglob("*.cc") if re.search(r"co_await", p.read_text()) and "_test" not in p.name]
    if len(units) > 1:
        report(units[1], 1, "only one unit may run Beast coroutines (26 s each): " + ", ".join(u.name for u in units))


def check_headers(path, lines):
    if path.suffix == ".h" and "#pragma once" not in lines[:40]:
        report(path, 1, "begin with #pragma once")


def main():
    files = sorted(p for p in SRC.rglob("*") if p.suffix in (".h", ".cc"))
    for path in files:
        folder = path.relative_to(SRC).parts[0]
        text = path.read_text()
        lines = text.split("\n")
        check_includes(path, folder, lines)
        check_lines(path, folder, lines)
        check_functions(path, lines)
        check_size(path, lines)
        check_headers(path, lines)
        for found in CO_AWAIT_LAMBDA.finditer(text):
            report(path, text.count("\n", 0, found.start()) + 1, "a capturing lambda inside co_await: name it on the line before")
    check_glossary()
    check_one_beast_unit()
    for finding in findings:
        print(finding)
    print(f"{len(files)} passed, {len(findings)} failed")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
