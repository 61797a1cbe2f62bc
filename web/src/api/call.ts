import { base, get, search_of, write, type Query, type Write } from "./client";
import type { paths } from "./generated";

// The routes of the OpenAPI document: an address, a body or an answer that it does not know is a type error.
type Method = "get" | "post" | "put" | "delete";
type At<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];
type Json<T> = T extends { content: { "application/json": infer B } } ? B : void;
type Good<R> = { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? Json<R[S]> : never }[keyof R];
export type Reply<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R } ? Good<R> : never;
export type Body<P extends keyof paths, M extends Method> = paths[P][M] extends { requestBody?: infer B } ? Json<NonNullable<B>> : undefined;
type Names<P> = P extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never;
type Places<P> = Record<Names<P>, string | number>;

function filled(path: string, places: Record<string, string | number>): string {
  return path.slice(base.length).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? ""));
}

export function read<P extends At<"get">>(path: P, places: Places<P>, query?: Query): Promise<Reply<P, "get">> {
  return get(filled(path, places), query);
}
export function post<P extends At<"post">>(path: P, places: Places<P>, body: Body<P, "post">, how?: Write, query?: Query): Promise<Reply<P, "post">> {
  return write("POST", filled(path, places) + search_of(query), body, how);
}
export function put<P extends At<"put">>(path: P, places: Places<P>, body: Body<P, "put">, how?: Write): Promise<Reply<P, "put">> {
  return write("PUT", filled(path, places), body, how);
}
export function remove<P extends At<"delete">>(path: P, places: Places<P>): Promise<Reply<P, "delete">> {
  return write("DELETE", filled(path, places));
}
