import { base, write_headers } from "./client";
import { offline, problem_of } from "./problem";
import type { FileRef } from "./types";

export interface Upload { done: Promise<FileRef>; stop: () => void }

/** Sends one file's bytes. XHR, not fetch: only it tells how much has gone out. */
export function upload(file: File, progress: (share: number) => void, key?: string): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<FileRef>((resolve, reject) => {
    request.open("POST", `${base}/files`);
    for (const [name, value] of Object.entries(write_headers({ key }))) request.setRequestHeader(name, value);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(event.loaded / event.total); };
    request.onerror = () => reject(offline());
    request.ontimeout = () => reject(offline());
    request.onload = () => {
      if (request.status < 200 || request.status >= 300) { reject(problem_of(request.status, request.responseText)); return; }
      const stored = JSON.parse(request.responseText) as Omit<FileRef, "name">;
      resolve({ ...stored, name: file.name });
    };
  });
  request.send(file);
  return { done, stop: () => request.abort() };
}
