import { describe, expect, it } from "vitest";
import { safeReturn } from "./session";

describe("safeReturn", () => {
  const origin = "http://box.local:8080";

  it("goes back to a path of this box", () => {
    expect(safeReturn("/gmconsole/", origin)).toBe("/gmconsole/");
    expect(safeReturn("/messages/?a=1#b", origin)).toBe("/messages/?a=1#b");
  });

  it.each([
    null,
    "",
    "gmconsole/",
    "//elsewhere.example/",
    "/\\elsewhere.example/",
    "/\t/elsewhere.example",
    "https://elsewhere.example/",
    "javascript:alert(1)",
  ])("goes to the start page instead of %j", (to) => {
    expect(safeReturn(to, origin)).toBe("/");
  });
});
