import { describe, expect, it } from "vitest";
import { file_fault } from "./files";
import { brief_text, limit_text, size_text } from "./limit";
import { date_of, full_date, full_moment, moment, time_of } from "./time";

describe("dates", () => {
  it("carry the weekday", () => expect(full_date("2026-10-13")).toBe("10月13日（周二）"));
  it("carry the year only when it is another one", () => {
    expect(full_date("2027-01-04", "2026-10-09T10:00:00+08:00")).toBe("2027年1月4日（周一）");
    expect(full_date("2026-12-31", "2026-10-09")).toBe("12月31日（周四）");
  });
  it("are Beijing's, whatever offset the instant has", () => {
    expect(date_of("2026-10-09T17:30:00Z")).toBe("2026-10-10");
    expect(time_of("2026-10-09T17:30:00Z")).toBe("01:30");
    expect(moment("2026-09-21T16:20:00+08:00")).toBe("9月21日 16:20");
    expect(full_moment("2026-09-21")).toBe("9月21日（周一）");
  });
});

describe("limits", () => {
  it.each([["5wd", "5 个工作日"], ["30d", "30 个自然日"], ["1m", "1 个月"], ["24min", "24 分钟"], ["4h", "4 个工作小时"], ["240min", "4 个工作小时"], ["0wd", "当场"], ["0.5wd", "半个工作日"], ["", ""], ["odd", "odd"]])(
    "%s is %s", (text, words) => expect(limit_text(text)).toBe(words));
});

it("is said shortly where there is no room", () => {
  expect(brief_text("5 个工作日", 2400)).toBe("5 天");
  expect(brief_text("240 个工作分钟", 240)).toBe("4 小时");
  expect(brief_text("24 个工作分钟", 24)).toBe("24 个工作分钟");
});

it("sizes read as people say them", () => {
  expect(size_text(23 * 1024 * 1024)).toBe("23 MB");
  expect(size_text(1_887_437)).toBe("1.8 MB");
  expect(size_text(100)).toBe("1 KB");
});

describe("file_fault", () => {
  const accepts = ["pdf", "jpeg"];
  it("takes what the material takes, in any case", () => {
    expect(file_fault({ name: "图.PDF", size: 9 }, accepts)).toBe("");
    expect(file_fault({ name: "图.jpg", size: 9 }, accepts)).toBe("");
    expect(file_fault({ name: "任意", size: 9 }, [])).toBe("");
  });
  it("says which types are taken", () => expect(file_fault({ name: "图.bmp", size: 9 }, accepts)).toContain("只收 PDF、JPG"));
  it("says how large it is and how large it may be", () => {
    expect(file_fault({ name: "图.pdf", size: 23 * 1024 * 1024 }, accepts)).toMatch(/23 MB，最大 20 MB/);
    expect(file_fault({ name: "图.pdf", size: 20 * 1024 * 1024 }, accepts)).toBe("");
  });
  it("refuses an empty file", () => expect(file_fault({ name: "图.pdf", size: 0 }, accepts)).toContain("是空的"));
});
