// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeStream } from "../../api/fakeStream";
import { aShip } from "../../api/fixtures";
import { RunnerProvider } from "../../api/gmAction";
import { ShipControls } from "./ShipControls";

let live: FakeStream;
let sent: string[];
let refusal: string | null;
const refused = vi.fn();
const nothing = () => undefined;

beforeEach(() => {
  live = new FakeStream();
  sent = [];
  refusal = null;
  refused.mockReset();
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
    if (init.method !== "POST") {
      expect(path).toBe("/api/gm/ship-status/file/");
      return Promise.resolve(Response.json(aShip({ hull: { current: 41, max: 50 }, armor: { current: 6, max: 10 } })));
    }
    sent.push(`${path} ${init.body as string}`);
    return Promise.resolve(
      refusal === null
        ? Response.json({ success: true, revision: 2 })
        : Response.json({ error: refusal }, { status: 400 }),
    );
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = async (more: Parameters<FakeStream["say"]>[0] = {}) => {
  live.render(
    <MantineProvider>
      <RunnerProvider onLoginNeeded={nothing} onRefused={refused} onSaid={nothing}>
        <ShipControls />
      </RunnerProvider>
    </MantineProvider>,
  );
  await live.say(more);
  await screen.findByRole("region", { name: "Hull" });
};
const hull = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Hull" });

it("sets the hull by number at Enter, and by one at a click", async () => {
  await open();
  fireEvent.change(hull(), { target: { value: "12" } });
  expect(sent).toEqual([]);
  fireEvent.keyDown(hull(), { key: "Enter" });
  await waitFor(() => expect(sent).toEqual(['/api/gm/ship-status/hull/ {"current":12}']));
  fireEvent.click(screen.getByRole("button", { name: "Armour down by one" }));
  await waitFor(() => expect(sent.at(-1)).toBe('/api/gm/ship-status/armor/ {"current":5}'));
});

it("returns to the truth when the server will not have it, with its words", async () => {
  await open();
  refusal = "The hull holds 50 at most.";
  fireEvent.change(hull(), { target: { value: "30" } });
  fireEvent.blur(hull());
  await waitFor(() => expect(refused).toHaveBeenCalledWith(refusal, false));
  await waitFor(() => expect(hull().value).toBe("41"));
});

it("offers the way back to the file only for what play has changed, and says what the file says", async () => {
  await open();
  expect(screen.queryByRole("button", { name: /Reset/ })).toBeNull();
  await live.say({ ship_gauge_overrides: { hull: 12 } });
  expect(within(screen.getByTestId("changed-hull")).getByText("Changed in play; the file says 41")).not.toBeNull();
  expect(screen.queryByTestId("changed-armor")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Reset Hull to its file" }));
  fireEvent.click(screen.getByRole("button", { name: "Reset the ship to its file" }));
  await waitFor(() =>
    expect(sent).toEqual(['/api/gm/ship-status/reset/ {"part":"hull"}', "/api/gm/ship-status/reset/ {}"]),
  );
});

it("knows what the file says of what was changed before the page came", async () => {
  await open({
    ship_gauge_overrides: { hull: 12 },
    ship_system_overrides: { engines: { status: "CRITICAL", condition: 5 } },
  });
  expect(hull().value).toBe("12");
  expect(within(screen.getByTestId("changed-hull")).getByText(/the file says 41/)).not.toBeNull();
  expect(within(screen.getByTestId("changed-engines")).getByText(/the file says online, 100 %/)).not.toBeNull();
});
