// What every refusal has to be: status, problem+json, a stable code, a Chinese sentence, and nothing written.
import { check, equal, sleep } from "../kit/report.mjs";
import { view } from "../kit/cases.mjs";

export function refused(answer, status, code) {
  const found = `${answer.status} ${answer.text.slice(0, 400)}`;
  check(answer.status === status, `status: found ${found}, wanted ${status} ${code ?? ""}`);
  check(/^application\/problem\+json/.test(answer.headers["content-type"] ?? ""), `content type ${answer.headers["content-type"]}`);
  const problem = answer.body;
  equal(problem.status, status, "status member");
  if (code) check([code].flat().includes(problem.code), `code: found ${found}, wanted ${code}`);
  check(/[\u4e00-\u9fff]/.test(problem.detail ?? ""), `detail is not Chinese: ${problem.detail}`);
  check(/[\u4e00-\u9fff]/.test(problem.title ?? ""), `title is not Chinese: ${problem.title}`);
  equal(problem.type, `/problems/${problem.code}`, "type");
  check(typeof problem.trace === "string" && problem.trace !== "", "no trace");
  return problem;
}

// The case stands as it stood: same version, same number of sentences.
export async function untouched(client, id, run) {
  const before = await view(client, id);
  const result = await run(before);
  const after = await view(client, id);
  equal(after.version, before.version, "version after a refusal");
  equal(after.history.length, before.history.length, "history after a refusal");
  return result;
}

// Nobody's case was opened by it. The list of one's cases follows the log a moment behind.
export async function nothing_opened(client, run) {
  const count = async () => (await client.read("/api/v1/cases?view=mine&limit=100")).items.length;
  const settled = async () => {
    for (let last = -1, now = await count(); ; last = now, now = await count()) {
      if (last === now) return now;
      await sleep(40);
    }
  };
  const before = await settled();
  const result = await run();
  equal(await settled(), before, "cases after a refusal");
  return result;
}
