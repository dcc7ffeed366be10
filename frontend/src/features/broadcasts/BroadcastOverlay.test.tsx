// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aMessage } from "../../api/fixtures";
import type { Message } from "../../api/model";
import { BroadcastOverlay } from "./BroadcastOverlay";

let inbox: Message[];

beforeEach(() => {
  vi.useFakeTimers();
  inbox = [];
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ messages: inbox, count: inbox.length })));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const send = (id: number, more: Partial<Message> = {}) => {
  inbox = [aMessage({ id, content: `words ${id}`, ...more }), ...inbox];
  return pass(3_100);
};

it("shows what arrives, not what was there before", async () => {
  inbox = [aMessage({ id: 1, content: "yesterday" })];
  render(<BroadcastOverlay held={false} />);
  await pass(100);
  await send(2, { priority: "HIGH" });
  expect(screen.queryByText("yesterday")).toBeNull();
  expect(screen.getByText("words 2").closest("p")?.dataset.priority).toBe("HIGH");
  await pass(60_000);
  expect(screen.queryByText("words 2")).toBeNull();
});

it("gives a critical one the screen and the focus until its time is over", async () => {
  render(<BroadcastOverlay held={false} />);
  await pass(100);
  await send(1, { priority: "CRITICAL" });
  const alarm = screen.getByRole("alertdialog");
  expect(alarm.textContent).toContain("words 1");
  expect(document.activeElement).toBe(alarm);
  await pass(60_000);
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

it("says nothing in the dark, and everything after it", async () => {
  const page = render(<BroadcastOverlay held />);
  await pass(100);
  await send(1, { priority: "CRITICAL" });
  await send(2);
  await pass(600_000);
  expect(page.container.textContent).toBe("");
  page.rerender(<BroadcastOverlay held={false} />);
  await pass(50);
  expect(screen.getByRole("alertdialog").textContent).toContain("words 1");
  expect(screen.getByTestId("broadcast-lines").textContent).toContain("words 2");
});

it("takes away what stands there when the dark falls, and gives it the rest of its time afterwards", async () => {
  const page = render(<BroadcastOverlay held={false} />);
  await pass(100);
  await send(1);
  page.rerender(<BroadcastOverlay held />);
  expect(page.container.textContent).toBe("");
  await pass(600_000);
  page.rerender(<BroadcastOverlay held={false} />);
  await pass(50);
  expect(screen.getByTestId("broadcast-lines").textContent).toContain("words 1");
  await pass(9_000);
  expect(screen.getByTestId("broadcast-lines").textContent).toBe("");
});
