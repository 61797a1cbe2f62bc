// src/api/generated.ts from the server's OpenAPI document. `--check` only tells whether it is fresh.
import openapi_ts, { astToString } from "openapi-typescript";
import { readFileSync, writeFileSync } from "node:fs";

const document = new URL("../../tests/golden/openapi.json", import.meta.url);
const target = new URL("../src/api/generated.ts", import.meta.url);

const head = "// Made from tests/golden/openapi.json by `npm run api`; not to be changed by hand.\n";
const text = head + astToString(await openapi_ts(document));
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("src/api/generated.ts is older than tests/golden/openapi.json: npm run api");
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
