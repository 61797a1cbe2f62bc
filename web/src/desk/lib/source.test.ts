import { describe, expect, it } from "vitest";
import { line_of } from "./source";

const text = `item: "690102-03"
name: 食品经营许可（新办）
steps:
  - key: receive
    name: 收件
    limit: 0.5wd
  - key: accept
    name: 受理
    limit: 1wd
materials:
- key: M1
  name: 申请书
  points:
  - key: P1
    text: 没有签名
- key: M2
  name: 营业执照
  points:
  - key: P1
    text: 已注销
complaint_phone: 0699-5551000
`;
const at = (pointer: string) => text.split("\n")[line_of(text, pointer)]?.trim();

describe("the place of a finding", () => {
  it("is a key at the top", () => {
    expect(at("/name")).toBe("name: 食品经营许可（新办）");
    expect(at("/complaint_phone")).toBe("complaint_phone: 0699-5551000");
  });
  it("is a key of the n-th entry, indented or not", () => {
    expect(at("/steps/1/limit")).toBe("limit: 1wd");
    expect(at("/materials/1/name")).toBe("name: 营业执照");
    expect(at("/materials/0/points/0/text")).toBe("text: 没有签名");
    expect(at("/materials/1/points/0/text")).toBe("text: 已注销");
  });
  it("is the first key of an entry, which stands beside its dash", () => {
    expect(at("/steps/1/key")).toBe("- key: accept");
    expect(at("/steps/1")).toBe("- key: accept");
  });
  it("is the first key also when the dash stands alone", () => {
    const lone = 'basis:\n  -\n    document: "A"\n  -\n    document: "B"\n    article: "1"\n';
    expect(line_of(lone, "/basis/1")).toBe(4);
    expect(line_of(lone, "/basis/1/article")).toBe(5);
    expect(line_of(lone, "/basis/0/document")).toBe(2);
  });
  it("falls back to the nearest parent that is there", () => {
    expect(at("/steps/0/office")).toBe("- key: receive");
    expect(at("/steps/7")).toBe("steps:");
    expect(line_of(text, "/nothing")).toBe(-1);
  });
});
