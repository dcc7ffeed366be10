// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ActiveViewProvider } from "../../api/activeViewContext";
import { aTerminal, aView } from "../../api/fixtures";
import type { ActiveView } from "../../api/model";
import { ActiveViewStream, type EventSourceLike } from "../../api/stream";
import { readFlags } from "../../ui/flags";
import { TerminalPage } from "./TerminalPage";

/** A stream that says what a test lets it say. */
class FakeSource implements EventSourceLike {
  onerror = null;
  private listener: ((event: MessageEvent<string>) => void) | null = null;

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    if (type === "activeview") {
      this.listener = listener;
    }
  }

  close(): void {
    this.listener = null;
  }

  say(view: ActiveView): void {
    this.listener?.(new MessageEvent("activeview", { data: JSON.stringify(view) }));
  }
}

let source: FakeSource;
let revision: number;

beforeEach(() => {
  source = new FakeSource();
  revision = 0;
  vi.stubGlobal("matchMedia", () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal("fetch", (path: string) =>
    Promise.resolve(
      Response.json(
        path.startsWith("/api/sessions/")
          ? { sessions: [] }
          : path.startsWith("/api/terminal/")
            ? { ...aTerminal([]), name: "Infirmary slate" }
            : { messages: [], count: 0 },
      ),
    ),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = () => {
  const stream = new ActiveViewStream({ audience: "player", failureThreshold: 5, openSource: () => source });
  return render(
    <ActiveViewProvider stream={stream}>
      <TerminalPage flags={readFlags("", null)} />
    </ActiveViewProvider>,
  );
};
const show = (more: Partial<ActiveView>) =>
  act(async () => {
    revision += 1;
    source.say(aView({ revision, ...more }));
    await Promise.resolve();
  });

it("rests until there is something to show", async () => {
  open();
  expect(screen.getByTestId("standby")).not.toBeNull();
  await show({ view_type: "CHARON_TERMINAL" });
  expect(screen.queryByTestId("standby")).toBeNull();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("CHARON link");
});

it("goes dark whatever it shows, without a word, and comes back to it", async () => {
  const page = open();
  const scene = {
    view_type: "CHARON_TERMINAL",
    overlay_location_slug: "weir-station",
    overlay_terminal_slug: "infirmary",
    charon_dialog_open: true,
  } as const;
  await show(scene);
  expect(screen.getByTestId("comm-overlay")).not.toBeNull();
  await show({ ...scene, blackout: true });
  expect(screen.getByTestId("blackout")).not.toBeNull();
  expect(page.container.textContent).toBe("");
  expect(page.container.querySelector("button, a, [tabindex]")).toBeNull();
  await show(scene);
  expect(screen.queryByTestId("blackout")).toBeNull();
  expect(screen.getByTestId("comm-overlay")).not.toBeNull();
  expect(screen.getByTestId("charon-dialog")).not.toBeNull();
});

it("leaves nothing of the old view behind when a new one comes", async () => {
  open();
  await show({ view_type: "COMM_TERMINAL", location_slug: "weir-station", view_slug: "infirmary" });
  expect(await screen.findByText("Infirmary slate")).not.toBeNull();
  await show({ view_type: "STANDBY" });
  expect(screen.queryByText("Infirmary slate")).toBeNull();
  expect(screen.queryAllByRole("tab")).toEqual([]);
});

it("shows the bridge at its map, and a place without one in words", { timeout: 30_000 }, async () => {
  open();
  await show({ view_type: "BRIDGE" });
  // Its script is fetched first, which a busy machine takes its time for.
  expect(await screen.findByTestId("bridge", {}, { timeout: 20_000 })).not.toBeNull();
  expect(screen.getByRole("tab", { selected: true }).textContent).toBe("Map");
  await show({
    view_type: "ENCOUNTER",
    location_slug: "drumlin",
    location_data: { slug: "drumlin", name: "Drumlin", type: "planet", status: "QUIET", description: "Dust." },
  });
  expect(screen.queryByTestId("bridge")).toBeNull();
  for (const words of ["planet", "QUIET", "Dust."]) {
    expect(screen.getByTestId("unmapped-location").textContent).toContain(words);
  }
});
