// The demo city's people, read from the files that the server itself is given.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./server.mjs";

const scalar = (text) => text.trim().replace(/^"(.*)"$/, "$1").replace(/^\[(.*)\]$/, "$1");

// Reads a list of flat maps: "  - key: value" and the lines under it. Nested lists are not needed here.
function flat_list(file, first) {
  const all = [];
  for (const line of readFileSync(join(root, "catalog/demo", file), "utf8").split("\n")) {
    const match = /^( *)(- )?([a-z_]+): ?(.+)$/.exec(line);
    if (!match || match[1].length > 4) continue;
    if (match[2] && match[3] === first) all.push({});
    if (all.length > 0 && !(match[3] in all.at(-1))) all.at(-1)[match[3]] = scalar(match[4]);
  }
  return all;
}

export const persons = flat_list("persons.yaml", "key");
export const staff = flat_list("staff.yaml", "login");
export const person = (name) => persons.find((p) => p.name === name);
