import type { ProblemBody, ProblemLine } from "./types";

/** Every failure of a request, already a Chinese sentence that says what to do. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly basis?: string;
  readonly pointer?: string;
  readonly problems: ProblemLine[];

  constructor(body: ProblemBody) {
    super(body.detail);
    this.name = "Problem";
    this.status = body.status;
    this.code = body.code;
    this.basis = body.basis;
    this.pointer = body.pointer;
    this.problems = body.problems ?? [];
  }

  /** Nobody knows whether the server did it: the same key must be used when trying again. */
  get uncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** Sentences for failures that carry none of the server's own. Set once from the texts. */
export interface Sentences {
  offline: string; busy: string; login: string; forbidden: string; gone: string; changed: string; too_many: string; other: string;
}
let sentences: Sentences;
export function speak(texts: Sentences): void { sentences = texts; }

const offline_code = "offline";

export function offline(): Problem {
  return new Problem({ status: 0, code: offline_code, detail: sentences.offline });
}

function fallback(status: number): string {
  if (status === 401) return sentences.login;
  if (status === 403) return sentences.forbidden;
  if (status === 404 || status === 410) return sentences.gone;
  if (status === 409 || status === 412) return sentences.changed;
  if (status === 429) return sentences.too_many;
  return status >= 500 ? sentences.busy : sentences.other;
}

/** The problem of an answer with an error status, whatever its body is. */
export function problem_of(status: number, text: string): Problem {
  let body: Partial<ProblemBody> = {};
  try { body = JSON.parse(text) as Partial<ProblemBody>; } catch { /* a proxy's page: the status says enough */ }
  const detail = body.detail || fallback(status);
  return new Problem({ ...body, status, code: body.code ?? `http_${status}`, detail });
}

export function as_problem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem({ status: -1, code: "unexpected", detail: sentences.other });
}
