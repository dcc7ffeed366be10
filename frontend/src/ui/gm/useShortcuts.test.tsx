// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ActiveViewProvider } from "../../api/activeViewContext";
import { aView } from "../../api/fixtures";
import { type GmAction, RunnerProvider } from "../../api/gmAction";
import { ApiError } from "../../api/http";
import type { ActiveViewStream } from "../../api/stream";
import { useShortcuts } from "./useShortcuts";

const view = aView();
const stream = {
  start: () => undefined,
  stop: () => undefined,
  subscribe: () => () => undefined,
  getSnapshot: () => ({ view, lost: false }),
} as unknown as ActiveViewStream;

const ran = vi.fn<(id: string) => void>();
const said = vi.fn<(words: string) => void>();
const refused = vi.fn<(words: string, calm: boolean) => void>();

const action = (id: string, keys: string, more: Partial<GmAction> = {}): GmAction => ({
  id,
  label: id,
  keys: [keys],
  enabled: () => true,
  run: () => {
    ran(id);
    return Promise.resolve();
  },
  ...more,
});

const ACTIONS = [
  action("blackout", "B"),
  action("palette", "mod+K"),
  action("undo", "mod+Z", { enabled: () => false, off: "There is nothing to undo." }),
  action("redo", "mod+Y", { run: () => Promise.reject(new ApiError(409, "There is nothing to redo.")) }),
];

function Desk({ own }: { own: string | null }) {
  useShortcuts(ACTIONS, own);
  return (
    <>
      <input aria-label="field" />
      <input type="radio" aria-label="choice" />
      {own !== null && (
        <div role="dialog" aria-modal="true">
          <button type="button">in the dialog</button>
        </div>
      )}
    </>
  );
}

const open = (own: string | null = null) =>
  render(
    <ActiveViewProvider stream={stream}>
      <RunnerProvider onLoginNeeded={() => undefined} onRefused={refused} onSaid={said}>
        <Desk own={own} />
      </RunnerProvider>
    </ActiveViewProvider>,
  );

beforeEach(() => [ran, said, refused].forEach((mock) => mock.mockReset()));
afterEach(cleanup);

describe("shortcuts", () => {
  it("work wherever nothing is typed, a chosen radio button included", () => {
    open();
    fireEvent.keyDown(document.body, { key: "b" });
    fireEvent.keyDown(screen.getByLabelText("choice"), { key: "b" });
    expect(ran.mock.calls).toEqual([["blackout"], ["blackout"]]);
  });

  it("leave a field its keys", () => {
    open();
    const free = fireEvent.keyDown(screen.getByLabelText("field"), { key: "b" });
    fireEvent.keyDown(screen.getByLabelText("field"), { key: "z", ctrlKey: true });
    expect(free, "the letter is typed").toBe(true);
    expect(ran).not.toHaveBeenCalled();
    expect(said).not.toHaveBeenCalled();
  });

  it("rest while a dialog is open, but for the keys that close it", () => {
    open("palette");
    fireEvent.keyDown(screen.getByText("in the dialog"), { key: "b" });
    expect(ran).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByText("in the dialog"), { key: "k", ctrlKey: true });
    expect(ran).toHaveBeenCalledWith("palette");
  });

  it("take a key held down as one press", () => {
    open();
    fireEvent.keyDown(document.body, { key: "b" });
    fireEvent.keyDown(document.body, { key: "b", repeat: true });
    expect(ran).toHaveBeenCalledTimes(1);
  });

  it("say why an action is off, and keep the keys from the browser", () => {
    open();
    expect(fireEvent.keyDown(document.body, { key: "z", ctrlKey: true })).toBe(false);
    expect(said).toHaveBeenCalledWith("There is nothing to undo.");
  });

  it("take it calmly when there turns out to be nothing to do", async () => {
    open();
    fireEvent.keyDown(document.body, { key: "y", ctrlKey: true });
    await vi.waitFor(() => expect(refused).toHaveBeenCalledWith("There is nothing to redo.", true));
  });
});
