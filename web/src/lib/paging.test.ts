import { describe, expect, it } from "vitest";
import type { Guide, MaterialsFor, Field } from "@/api/types";
import { all_problems } from "./answers";
import { first_situations, kept_situations, material_lines } from "./form";
import { next_page, pages_of, previous_page, resume_page, value_text, with_files } from "./paging";

const guide = {
  situations: [
    { key: "place", question: "店在哪里？", options: [{ value: "own", label: "自己的" }, { value: "rent", label: "租来的" }] },
    { key: "lease", question: "租了几年？", options: [{ value: "short", label: "一年" }], when: { "==": [{ var: "place" }, "rent"] } },
  ],
  form: [
    { title: "您是谁？", fields: [{ element: "applicant.name", label: "姓名", type: "text", required: true }] },
    { title: "固定的", fields: [{ element: "entity.type", label: "类型", type: "text", constant: "个体工商户" }] },
    { title: "怎么拿？", fields: [
      { element: "service.delivery", label: "领取方式", type: "choice", required: true, options: [{ value: "post", label: "邮寄" }, { value: "counter", label: "窗口" }] },
      { element: "service.address", label: "收件地址", type: "address", required: true, when: { "==": [{ var: "answers.service.delivery" }, "post"] } },
    ] },
    { title: "房东", fields: [{ element: "owner.name", label: "房东姓名", type: "text", required: true, when: { "==": [{ var: "place" }, "rent"] } }] },
  ],
  materials: [{ key: "M1", name: "申请书" }, { key: "M2", name: "合同" }, { key: "M3", name: "照片" }],
} as unknown as Guide;
const materials: MaterialsFor["materials"] = [
  { key: "M1", need: "required", status: "generated" }, { key: "M2", need: "required", status: "needed" }, { key: "M3", need: "deferrable", status: "deferrable" },
];
const keys = (situations: Record<string, string>, answers = {}) => pages_of(guide, { situations, answers }, materials).map((page) => page.key);

describe("pages_of", () => {
  it("asks situations one by one, then the form, one upload a paper, then the check", () => {
    expect(keys({ place: "own" })).toEqual(["s-place", "f-1", "f-3", "m-M2", "m-M3", "check"]);
  });
  it("asks what hangs on an answer only after that answer", () => {
    expect(keys({ place: "rent" })).toEqual(["s-place", "s-lease", "f-1", "f-3", "f-4", "m-M2", "m-M3", "check"]);
    expect(keys({})).not.toContain("s-lease");
  });
  it("brings out a field by an answer on the same page", () => {
    const fields = (answers: object) => pages_of(guide, { situations: { place: "own" }, answers: answers as never }, [])
      .flatMap((page) => (page.kind === "form" && page.key === "f-3" ? page.fields.map((field) => field.element) : []));
    expect(fields({ "service.delivery": "counter" })).toEqual(["service.delivery"]);
    expect(fields({ "service.delivery": "post" })).toEqual(["service.delivery", "service.address"]);
  });
});

describe("the way through the pages", () => {
  const pages = pages_of(guide, { situations: { place: "own" }, answers: {} }, materials);
  it("goes on and back", () => {
    expect(next_page(pages, "f-3").key).toBe("m-M2");
    expect(previous_page(pages, "f-3")?.key).toBe("f-1");
    expect(previous_page(pages, "s-place")).toBeNull();
    expect(next_page(pages, "check").key).toBe("check");
  });
  it("comes back where they left, or to the start when that page is gone", () => {
    expect(resume_page(pages, { step: "m-M2" }).key).toBe("m-M2");
    expect(resume_page(pages, { step: "f-4" }).key).toBe("s-place");
  });
});

it("drops the answers of situations that are no longer asked", () => {
  expect(kept_situations(guide, { place: "own", lease: "short" })).toEqual({ place: "own" });
  expect(first_situations(guide)).toEqual({ place: "own" });
});

it("says in the field's words what is missing, and nothing about what is not asked", () => {
  const said = all_problems(guide, { situations: { place: "own" }, answers: { "owner.name": "旧的", "service.delivery": "post" } }).map((line) => line.message);
  expect(said).toEqual(["填写姓名", "填写收件地址"]);
});

it("shows values as people read them", () => {
  const words = { yes: "是", no: "否" };
  const field = (more: Record<string, unknown>) => ({ element: "a", label: "", ...more }) as unknown as Field;
  expect(value_text(field({ type: "yes_no" }), false, words)).toBe("否");
  expect(value_text(field({ type: "choices", options: [{ value: "hot", label: "热食" }, { value: "raw", label: "生食" }] }), ["hot", "raw"], words)).toBe("热食、生食");
  expect(value_text(field({ type: "rows", columns: [{ key: "n", label: "" }, { key: "r", label: "" }] }), [{ n: "周敏", r: "女儿" }, { n: "周芳" }], words)).toBe("周敏，女儿\n周芳");
  expect(value_text(field({ type: "text" }), undefined, words)).toBe("");
});

it("keeps one entry a paper and none without files", () => {
  const file = { address: "x", name: "a.pdf", type: "application/pdf", size: 1 };
  const one = with_files([], "M2", [file]);
  expect(with_files(one, "M2", [file, file])).toEqual([{ material: "M2", files: [file, file], originals: 0 }]);
  expect(with_files(one, "M2", [])).toEqual([]);
});

it("asks for a paper where it cannot be shared", () => {
  const lease = { ...guide, materials: [{ key: "M2", name: "合同", waived: true, share: { resource: "不动产登记", when: { "==": [{ var: "place" }, "own"] } } }] } as unknown as Guide;
  const lines: MaterialsFor["materials"] = [{ key: "M2", need: "required", status: "waived" }];
  expect(material_lines(lease, { place: "own" }, lines)[0]!.status).toBe("waived");
  expect(material_lines(lease, { place: "rent" }, lines)[0]!.status).toBe("needed");
});
