// Fills what a page asks, with answers that are right.
import { pdf } from "../kit/forms.mjs";

export const scan = (name) => ({ name, mimeType: "application/pdf", buffer: pdf });

// A value for an input by its element's name.
function value_for(id, person) {
  const values = {
    id_number: person.id_number, phone: person.phone, area: "28.5", address: "春晖路 56 号", scope: "理发服务",
    cert_no: "示（2024）青禾区不动产权第 0001234 号",
  };
  const key = Object.keys(values).find((part) => id.includes(part));
  return key ? values[key] : /name/.test(id) ? person.name : "理发服务";
}

async function choose_first(area, type) {
  for (const group of await area.locator(`fieldset:has(input[type=${type}])`).all())
    if ((await group.locator("input:checked").count()) === 0) await group.locator(`input[type=${type}]`).first().check({ force: true });
}

// Every question within `area`; what is filled already stays.
export async function fill_in(area, person) {
  await choose_first(area, "radio");
  await choose_first(area, "checkbox");
  for (const input of await area.locator(":is(input:not([type]), input[type=text], input[type=tel], textarea)").all()) {
    if (!(await input.isVisible()) || (await input.inputValue()) !== "") continue;
    await input.fill(value_for((await input.getAttribute("id")) ?? "", person));
  }
}

// A question page of the citizen: a file or a few fields.
export async function fill_page(page, person) {
  const upload = page.locator("input[type=file]");
  if (await upload.count()) return upload.first().setInputFiles(scan("租赁合同.pdf"));
  return fill_in(page.locator("form"), person);
}
