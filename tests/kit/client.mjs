// A client with a cookie jar, the CSRF token, idempotency keys and If-Match. Node's own http: nothing is decoded or retried.
import { randomUUID } from "node:crypto";
import http from "node:http";
import https from "node:https";
import { Failure } from "./report.mjs";

const agents = {
  "http:": new http.Agent({ keepAlive: true, maxSockets: 64 }),
  "https:": new https.Agent({ keepAlive: true, rejectUnauthorized: false }),
};

export class Answer {
  constructor(status, headers, bytes) {
    Object.assign(this, { status, headers, bytes });
  }
  get text() { return this.bytes.toString("utf8"); }
  get body() {
    try { return this.text === "" ? null : JSON.parse(this.text); } catch { throw new Failure(`no JSON (${this.status}): ${this.text.slice(0, 300)}`); }
  }
}

// One request. Rejects when the connection fails.
export function send(url, { method = "GET", headers = {}, body, agent, ms = 30_000 } = {}) {
  const target = new URL(url);
  return new Promise((resolve, reject) => {
    const request = (target.protocol === "https:" ? https : http).request(target, { method, headers, agent: agent ?? agents[target.protocol], timeout: ms }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve(new Answer(response.statusCode, response.headers, Buffer.concat(parts))));
      response.on("error", reject);
    });
    request.on("timeout", () => request.destroy(new Error(`no answer in ${ms} ms`)));
    request.on("error", reject);
    if (body !== undefined) request.write(body);
    request.end();
  });
}

export class Client {
  cookie = "";
  csrf = "";

  constructor(origin, agent) {
    this.origin = origin;
    this.agent = agent;
  }

  async raw(method, path, { headers = {}, body, ms } = {}) {
    const all = { Accept: "application/json", ...(this.cookie ? { Cookie: this.cookie } : {}), ...headers };
    for (const [name, value] of Object.entries(all)) if (value === undefined) delete all[name];
    const answer = await send(this.origin + path, { method, headers: all, body, agent: this.agent, ms });
    for (const cookie of answer.headers["set-cookie"] ?? []) this.cookie = cookie.split(";")[0];
    return answer;
  }

  get(path, headers) { return this.raw("GET", path, { headers }); }

  // The body of a successful GET.
  async read(path) {
    const answer = await this.get(path);
    if (answer.status !== 200) throw new Failure(`GET ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer.body;
  }

  // `body` is sent as JSON unless it is a string or bytes. `version` becomes If-Match.
  write(method, path, body, { key = randomUUID(), version, headers = {}, type = "application/json", ms } = {}) {
    const bytes = body === undefined ? undefined : Buffer.isBuffer(body) || typeof body === "string" ? body : JSON.stringify(body);
    const sent = {
      "Idempotency-Key": key ?? undefined,
      "X-CSRF-Token": this.csrf || undefined,
      "If-Match": version === undefined ? undefined : `"${version}"`,
      "Content-Type": bytes === undefined ? undefined : type,
      "Content-Length": bytes === undefined ? 0 : Buffer.byteLength(bytes),
      ...headers,
    };
    return this.raw(method, path, { headers: sent, body: bytes, ms });
  }

  post(path, body, how) { return this.write("POST", path, body, how); }

  // The body of a write that must succeed.
  async done(path, body, how = {}) {
    const answer = await this.write(how.method ?? "POST", path, body, how);
    if (answer.status >= 300) throw new Failure(`${how.method ?? "POST"} ${path}: ${answer.status} ${answer.text.slice(0, 600)}`);
    return answer.body;
  }
}

// Logs in by login or, of a citizen, by name; the passwords are those the demo mode shows.
export async function login(origin, who, agent) {
  const client = new Client(origin, agent);
  const session = await client.read("/api/v1/session");
  const account = (session.demo_accounts ?? []).find((a) => a.login === who || a.name === who);
  if (!account) throw new Failure(`no demo account ${who}`);
  const answer = await client.post("/api/v1/session", { login: account.login, password: account.password }, { key: null });
  if (answer.status !== 200) throw new Failure(`login of ${who}: ${answer.status} ${answer.text.slice(0, 300)}`);
  client.csrf = answer.body.csrf;
  client.account = answer.body;
  client.login = account.login;
  return client;
}

// Logs each account in once and keeps it.
export class Crew {
  clients = new Map();
  constructor(server) { this.server = server; }
  as(who) {
    const key = `${this.server.origin} ${who}`;
    if (!this.clients.has(key)) this.clients.set(key, login(this.server.origin, who));
    return this.clients.get(key);
  }
}
