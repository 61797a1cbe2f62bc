// People at work: each has cases of his own and sends one command after the other, remembering what he was told.
import { randomUUID } from "node:crypto";
import { submission, upload } from "../kit/cases.mjs";
import { pdf } from "../kit/forms.mjs";

// A command that was sent. `state`: sent (no answer came), done, refused.
function command(client, path, body, version) {
  return { client, path, body, version, key: randomUUID(), state: "sent", answer: null };
}

export async function send_command(sent) {
  const answer = await sent.client.post(sent.path, sent.body, { key: sent.key, version: sent.version, ms: 10_000 });
  sent.state = answer.status < 300 ? "done" : answer.status >= 500 ? "sent" : "refused";
  sent.answer = answer.status < 300 ? { id: answer.body.id, version: answer.body.version } : { status: answer.status, text: answer.text.slice(0, 300) };
  return answer;
}

export class Worker {
  open = [];  // {id, version, materials, checked}

  constructor(citizen, clerk, name, log, random) {
    Object.assign(this, { citizen, clerk, name, log, random });
  }

  // Until the server dies.
  async work() {
    for (;;) {
      const sent = await this.next().catch(() => null);
      if (!sent) return;
      this.log.push(sent);
      let answer;
      try { answer = await send_command(sent); } catch { return; }
      if (answer.status < 300) this.learn(answer.body);
    }
  }

  learn(shown) {
    const at = this.open.findIndex((c) => c.id === shown.id);
    const known = { id: shown.id, version: shown.version, materials: (shown.materials ?? []).map((m) => m.key), checked: at >= 0 ? this.open[at].checked : new Set() };
    if (at >= 0) this.open.splice(at, 1);
    if (["received"].includes(shown.status)) this.open.push(known);
    if (this.open.length > 12) this.open.shift();
  }

  async next() {
    const turn = this.random();
    if (this.open.length === 0 || turn < 0.4) return this.submit(turn < 0.05);
    const one = this.open[Math.floor(this.random() * this.open.length)];
    const path = (act) => `/api/v1/cases/${one.id}/acts/${act}`;
    if (turn > 0.92) return command(this.citizen, path("withdraw_application"), { reason: "先不办了。" }, one.version);
    const unchecked = one.materials.find((key) => !one.checked.has(key));
    if (!unchecked) return command(this.clerk, path("accept"), {}, one.version);
    one.checked.add(unchecked);
    return command(this.clerk, path("check_material"), { material: unchecked, result: "ok", points: [], note: "" }, one.version);
  }

  async submit(with_file) {
    if (!with_file) return command(this.citizen, "/api/v1/cases", await this.template("690102-01"));
    const stored = await upload(this.citizen, Buffer.concat([pdf, Buffer.from(randomUUID())]));
    if (stored.status >= 300) throw new Error(stored.text);
    const made = await this.template("690102-03");
    const materials = made.materials.map((m) => ({ ...m, files: [{ ...stored.body, name: "图.pdf" }] }));
    const sent = command(this.citizen, "/api/v1/cases", { ...made, materials });
    sent.file = stored.body;
    return sent;
  }

  // The form is filled once; every case of this person looks the same.
  async template(item) {
    this.templates ??= {};
    this.templates[item] ??= await submission(this.citizen, item, { who: this.name });
    return this.templates[item];
  }
}
