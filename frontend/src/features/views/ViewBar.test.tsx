// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeStream } from "../../api/fakeStream";
import { RunnerProvider } from "../../api/gmAction";
import { CurrentView, ViewBar } from "./ViewBar";

let live: FakeStream;
let sent: string[];
const nothing = () => undefined;

beforeEach(() => {
  live = new FakeStream();
  sent = [];
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = nothing;
      unobserve = nothing;
      disconnect = nothing;
    },
  );
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    sent.push(`${path} ${init.body as string}`);
    return Promise.resolve(Response.json({ success: true, revision: 2 }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = async (more: Parameters<FakeStream["say"]>[0]) => {
  live.render(
    <MantineProvider env="test">
      <RunnerProvider onLoginNeeded={nothing} onRefused={nothing} onSaid={nothing}>
        <ViewBar />
        <CurrentView />
      </RunnerProvider>
    </MantineProvider>,
  );
  await live.say(more);
};

it("says which of the bridge's tabs the GM shows", async () => {
  await open({ view_type: "BRIDGE", view_slug: "status" });
  expect(screen.getByTestId("current-view").textContent).toContain("Bridge · Status");
  await live.say({ view_type: "BRIDGE", view_slug: "" });
  expect(screen.getByTestId("current-view").textContent).toMatch(/Bridge$/);
  await live.say({ view_type: "COMM_TERMINAL", view_slug: "status" });
  expect(screen.getByTestId("current-view").textContent).toMatch(/Comm terminal$/);
});

it("has a menu of the bridge's tabs, but for the one that is shown", async () => {
  await open({ view_type: "BRIDGE", view_slug: "status" });
  fireEvent.click(screen.getByRole("button", { name: "Bridge at one of its tabs" }));
  expect((await screen.findByRole("menuitem", { name: "Bridge: status" })).dataset.disabled).toBeDefined();
  fireEvent.click(screen.getByRole("menuitem", { name: "Bridge: personnel" }));
  expect(sent).toEqual(['/api/gm/switch-view/ {"view_type":"BRIDGE","view_slug":"personnel"}']);
});
