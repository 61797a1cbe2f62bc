import { base, write_headers } from "./client";
import { offline, problem_of } from "./problem";
import type { FileRef } from "./types";

export interface Sending<T> { done: Promise<T>; stop: () => void }
export type Upload = Sending<FileRef>;

/** Sends one file's bytes. XHR, not fetch: only it tells how much has gone out. */
export function send_file(path: string, file: File, progress: (share: number) => void, headers: Record<string, string> = {}): Sending<Blob> {
  const request = new XMLHttpRequest();
  const done = new Promise<Blob>((resolve, reject) => {
    request.open("POST", base + path);
    request.responseType = "blob";
    for (const [name, value] of Object.entries({ ...write_headers({}), ...headers })) request.setRequestHeader(name, value);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(event.loaded / event.total); };
    request.onerror = () => reject(offline());
    request.ontimeout = () => reject(offline());
    request.onload = () => {
      const answer = request.response as Blob;
      if (request.status >= 200 && request.status < 300) resolve(answer);
      else answer.text().then((text) => reject(problem_of(request.status, text)), reject);
    };
  });
  request.send(file);
  return { done, stop: () => request.abort() };
}

export const json_of = async <T>(answer: Blob): Promise<T> => JSON.parse(await answer.text()) as T;

/** Keeps a file until the form is handed in. */
export function upload(file: File, progress: (share: number) => void, key?: string): Upload {
  const { done, stop } = send_file("/files", file, progress, { ...write_headers({ key }), "X-File-Name": encodeURIComponent(file.name) });
  return { done: done.then(json_of<Omit<FileRef, "name">>).then((stored) => ({ ...stored, name: file.name })), stop };
}
