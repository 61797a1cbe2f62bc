// The environment in which the program believes that it is another day.
import { join } from "node:path";
import { root, run, temp_folder } from "./server.mjs";
import { equal } from "./report.mjs";

export async function on_date(instant) {
  const library = join(temp_folder(), "other_date.so");
  const built = await run(["-shared", "-fPIC", "-O1", "-o", library, join(root, "tests/kit/other_date.c"), "-ldl"], { program: "cc" });
  equal(built.code, 0, built.stderr);
  const shift = Math.round((Date.parse(instant) - Date.now()) / 1000);
  return { LD_PRELOAD: library, OTHER_DATE_SHIFT: String(shift) };
}
