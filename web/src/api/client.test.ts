import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { use_action } from "@/lib/action";
import { get, new_key, on_signed_out, set_csrf, url_of, write } from "./client";
import { Problem, speak } from "./problem";

const fetched = vi.fn();
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers }));
const failure = async (work: Promise<unknown>) => work.then(() => { throw new Error("did not fail"); }, (error: Problem) => error);

beforeEach(() => {
  vi.stubGlobal("fetch", fetched);
  fetched.mockReset();
  speak({ offline: "没有连上网", busy: "忙", login: "要登录", forbidden: "不能看", gone: "没有", changed: "改过", too_many: "太密", other: "没办成" });
});
afterEach(() => vi.unstubAllGlobals());

it("makes keys that are version 4 UUIDs and never twice the same", () => {
  const keys = Array.from({ length: 200 }, new_key);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(keys).size).toBe(200);
});

it("leaves empty filters out of the address and escapes the rest", () => {
  expect(url_of("/items", { q: "开 店&", topic: undefined, agency: "", limit: 20 })).toBe("/api/v1/items?q=%E5%BC%80+%E5%BA%97%26&limit=20");
  expect(url_of("/portal")).toBe("/api/v1/portal");
});

describe("a write", () => {
  it("carries the key, the token and the version it changes", async () => {
    fetched.mockReturnValue(answer(200, {}));
    set_csrf("token");
    await write("POST", "/cases/x/acts/accept", { a: 1 }, { key: "k", version: 7 });
    const [url, init] = fetched.mock.calls[0] as [string, RequestInit];
    expect(url).toBe("/api/v1/cases/x/acts/accept");
    expect(init.headers).toMatchObject({ "Idempotency-Key": "k", "X-CSRF-Token": "token", "If-Match": "\"7\"", "Content-Type": "application/json" });
    expect(init.body).toBe("{\"a\":1}");
  });
  it("may answer with nothing", async () => {
    fetched.mockReturnValue(Promise.resolve(new Response(null, { status: 204 })));
    expect(await write("DELETE", "/drafts/1")).toBeUndefined();
  });
});

describe("a failure", () => {
  it("is the server's sentence with its basis and lines", async () => {
    fetched.mockReturnValue(answer(422, { status: 422, code: "supplement_once", detail: "补正已经告知过一次", basis: "行政许可法 第三十二条", problems: [{ pointer: "/a", code: "c", message: "m" }] }));
    const problem = await failure(get("/x"));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ status: 422, code: "supplement_once", message: "补正已经告知过一次", basis: "行政许可法 第三十二条", uncertain: false });
    expect(problem.problems).toHaveLength(1);
  });
  it("has a sentence of ours when a proxy answered", async () => {
    fetched.mockReturnValue(answer(502, "<html>bad gateway</html>"));
    expect(await failure(get("/x"))).toMatchObject({ status: 502, message: "忙", uncertain: true });
  });
  it("without a network says that nothing is lost", async () => {
    fetched.mockRejectedValue(new TypeError("failed"));
    expect(await failure(get("/x"))).toMatchObject({ status: 0, code: "offline", message: "没有连上网", uncertain: true });
  });
  it("whose answer breaks off in the middle is one of the network too", async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new TypeError("network error")) });
    fetched.mockReturnValue(Promise.resolve(new Response(body)));
    expect(await failure(get("/x"))).toMatchObject({ status: 0, code: "offline", uncertain: true });
  });
  it("tells the session that nobody is logged in", async () => {
    const hook = vi.fn();
    on_signed_out(hook);
    fetched.mockReturnValue(answer(401, ""));
    expect(await failure(get("/x"))).toMatchObject({ message: "要登录" });
    expect(hook).toHaveBeenCalledOnce();
  });
});

describe("use_action", () => {
  it("tries the same again under the same key while nobody knows whether it was done", async () => {
    const keys: string[] = [];
    let lost = true;
    const action = use_action(async (key: string, _content: string) => {
      keys.push(key);
      if (lost) throw new Problem({ status: 0, code: "offline", detail: "没有连上网" });
      return "done";
    });
    await action.go("a");
    expect(action.problem.value?.message).toBe("没有连上网");
    await action.go("a");
    await action.go("b");
    lost = false;
    expect(await action.go("b")).toBe("done");
    await action.go("b");
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
    expect(keys[3]).toBe(keys[2]);
    expect(keys[4]).not.toBe(keys[3]);
  });
  it("takes a new key after a clear refusal", async () => {
    const keys: string[] = [];
    const action = use_action(async (key: string) => { keys.push(key); throw new Problem({ status: 422, code: "no", detail: "不行" }); });
    await action.go();
    await action.go();
    expect(keys[0]).not.toBe(keys[1]);
  });
  it("runs once at a time", async () => {
    const run = vi.fn(() => new Promise((resolve) => setTimeout(resolve, 5)));
    const action = use_action(run);
    await Promise.all([action.go(), action.go()]);
    expect(run).toHaveBeenCalledOnce();
  });
});
