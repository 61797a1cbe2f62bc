import { offline, problem_of } from "./problem";

export const base = "/api/v1";

/** What a write needs beside its body. */
export interface Write {
  key?: string;      // Idempotency-Key; absent: a new one for this call
  version?: number;  // of the case: sent as If-Match
}
export interface Answer<T> { body: T; etag: string | null }
export type Query = Record<string, string | number | boolean | null | undefined>;

let csrf = "";
let signed_out: () => void = () => undefined;
export function set_csrf(token: string): void { csrf = token; }
export function on_signed_out(hook: () => void): void { signed_out = hook; }

/** A UUID v4; crypto.randomUUID exists only on https and localhost. */
export function new_key(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** "?a=1&b=2" without what is empty; "" when nothing is left. */
export function search_of(query?: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

export function url_of(path: string, query?: Query): string {
  return base + path + search_of(query);
}

export function write_headers(write: Write): Record<string, string> {
  const headers: Record<string, string> = { "Idempotency-Key": write.key ?? new_key(), "X-CSRF-Token": csrf };
  if (write.version !== undefined) headers["If-Match"] = `"${write.version}"`;
  return headers;
}

async function send<T>(method: string, url: string, headers: Record<string, string>, body?: unknown): Promise<Answer<T>> {
  let response: Response;
  let text: string;
  try {
    const init: RequestInit = { method, headers: { Accept: "application/json", ...headers }, credentials: "same-origin" };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      (init.headers as Record<string, string>)["Content-Type"] = "application/json";
    }
    response = await fetch(url, init);
    text = await response.text();  // the connection may break here as well
  } catch {
    throw offline();
  }
  if (response.ok) return { body: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get("ETag") };
  if (response.status === 401) signed_out();
  throw problem_of(response.status, text);
}

export async function get<T>(path: string, query?: Query): Promise<T> {
  return (await send<T>("GET", url_of(path, query), {})).body;
}

export async function write<T>(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown, how: Write = {}): Promise<T> {
  return (await send<T>(method, base + path, write_headers(how), body)).body;
}
