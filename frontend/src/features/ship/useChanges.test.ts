// @vitest-environment jsdom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useChanges } from "./useChanges";

afterEach(cleanup);

it("counts changes of a value, not the sight of it", () => {
  const { result, rerender } = renderHook(({ status }) => useChanges(status), { initialProps: { status: "ONLINE" } });
  rerender({ status: "ONLINE" });
  expect(result.current).toBe(0);
  rerender({ status: "CRITICAL" });
  expect(result.current).toBe(1);
  rerender({ status: "ONLINE" });
  rerender({ status: "ONLINE" });
  expect(result.current).toBe(2);
});
