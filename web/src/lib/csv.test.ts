import { expect, it } from "vitest";
import { csv } from "./csv";

it("quotes what would break a line and disarms formulas", async () => {
  const bytes = new Uint8Array(await csv([["=1+1", "a,b", "说\"好\"", "0699-5551001", ""], ["-2", "两\n行"]]).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe("'=1+1,\"a,b\",\"说\"\"好\"\"\",0699-5551001,\r\n'-2,\"两\n行\"\r\n");
});
