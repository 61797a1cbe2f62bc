// The way of a case through the API, as the people of the demo city go it.
import { answers_of, brought, jpeg, pdf, situations_of } from "./forms.mjs";
import { person } from "./people.mjs";
import { Failure } from "./report.mjs";

const guides = new Map();

export async function guide_of(client, item, version) {
  const key = `${client.origin} ${item} ${version ?? ""}`;
  if (!guides.has(key) || !version) guides.set(key, await client.read(`/api/v1/guides/${item}${version ? `?version=${version}` : ""}`));
  return guides.get(key);
}

export const upload = (client, bytes = pdf, name = "材料.pdf", type = "application/pdf", how = {}) =>
  client.post("/api/v1/files", bytes, { ...how, type, headers: { "X-File-Name": encodeURIComponent(name), ...how.headers } });

// What a diligent applicant would hand in.
export async function submission(client, item, { who = "吴佳音", situations = {}, answers = {}, extra = {}, file } = {}) {
  const page = await guide_of(client, item);
  const guide = page.guide;
  const given = situations_of(guide, situations);
  const materials = [];
  for (const line of brought(guide, given)) {
    const image = line.accepts?.length > 0 && !line.accepts.includes("pdf");
    const stored = file ?? (await client_upload(client, image ? jpeg : pdf, image ? "image/jpeg" : "application/pdf"));
    materials.push({ material: line.key, files: [{ ...stored, name: image ? "材料.jpg" : "材料.pdf" }], originals: 0 });
  }
  return {
    item, guide_version: page.version, situations: given, answers: answers_of(guide, given, person(who), answers),
    materials, insist: false, consent: "electronic", channel: "online", ...extra,
  };
}

async function client_upload(client, bytes, type) {
  const answer = await upload(client, bytes, type === "image/jpeg" ? "材料.jpg" : "材料.pdf", type);
  if (answer.status >= 300) throw new Failure(`upload: ${answer.status} ${answer.text}`);
  return answer.body;
}

export async function submit(client, item, how = {}) {
  return client.done("/api/v1/cases", await submission(client, item, how), { key: how.key });
}

export const view = (client, id) => client.read(`/api/v1/cases/${id}`);

// One act on the version that stands now. Gives the new view.
export async function act(client, id, name, body = {}, how = {}) {
  const version = how.version ?? (await view(client, id)).version;
  return client.done(`/api/v1/cases/${id}/acts/${name}`, body, { ...how, version });
}

export async function check_all(client, id, lacking = {}) {
  let shown = await view(client, id);
  for (const material of shown.materials) {
    const bad = lacking[material.key];
    const given = material.files.length > 0 || material.generated;
    const result = bad?.result ?? (given || material.status === "generated" ? "ok" : material.status === "waived" ? "replaced_by_share" : "ok");
    shown = await act(client, id, "check_material", { material: material.key, result, points: bad?.points ?? [], note: "" }, { version: shown.version });
  }
  return shown;
}

export async function accept(client, id) {
  await check_all(client, id);
  return act(client, id, "accept");
}

export async function examine(client, id, proposal, failing = []) {
  const shown = await view(client, id);
  const { guide } = await guide_of(client, shown.item, shown.guide_version);
  const conditions = (guide.conditions ?? []).map((c) => {
    const met = c.met ?? true;
    const good = failing.includes(c.key) ? !met : met;
    return { condition: c.key, answer: good ? "yes" : "no", note: "" };
  });
  return act(client, id, "examine", { conditions, opinion: "材料齐全，符合条件。", proposal });
}

// 个体工商户: the clerk accepts, the examiner examines and proposes, the chief decides.
export async function grant(crew, id, { clerk = "clerk1", examiner = "exam1", chief = "market1", result = "registered" } = {}) {
  await accept(await crew.as(clerk), id);
  await examine(await crew.as(examiner), id, result);
  await act(await crew.as(examiner), id, "propose");
  return act(await crew.as(chief), id, "decide", { result, reason: "", basis: "" });
}

export async function rate(client, id, level = "very_satisfied", how = {}) {
  return client.post(`/api/v1/cases/${id}/rating`, { level, aspects: ["efficiency"], comment: "" }, how);
}
