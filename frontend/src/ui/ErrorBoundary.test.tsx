// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ErrorBoundary } from "./ErrorBoundary";

afterEach(cleanup);

function Part({ fault }: { fault: boolean }) {
  if (fault) {
    throw new Error("broken part");
  }
  return <p>whole</p>;
}

const page = (fault: boolean, revision: number) => (
  <ErrorBoundary fallback={<p>static</p>} resetKey={revision}>
    <Part fault={fault} />
  </ErrorBoundary>
);

it("shows something else instead of a part that broke, until there is something new to try", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const view = render(page(true, 1));
  expect(view.container.textContent).toBe("static");
  view.rerender(page(false, 1));
  expect(view.container.textContent).toBe("static");
  view.rerender(page(false, 2));
  expect(view.container.textContent).toBe("whole");
});
