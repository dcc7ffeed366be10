// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ActiveViewProvider } from "../../api/activeViewContext";
import { aView } from "../../api/fixtures";
import type { ActiveView, BridgeFocus, StarMap, SystemMap } from "../../api/model";
import { ActiveViewStream } from "../../api/stream";
import { ChartBrowser } from "./ChartBrowser";

const GALAXY: BridgeFocus = { level: "galaxy", system: "", body: "", element: "", follow: false };
const map = (name: string): StarMap => ({
  camera: {},
  routes: [],
  nebulae: [],
  systems: [{ name, type: "red dwarf", label: name, location_slug: "orlune", has_system_map: true }],
});
const system: SystemMap = { star: { name: "Orlune", type: "" }, camera: {}, time: {}, bodies: [] };

let files: Record<string, () => Response>;
let show: (more: Partial<ActiveView>) => void;

beforeEach(() => {
  // The flat picture, and all words at once.
  document.documentElement.setAttribute("data-perf", "");
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  files = {
    "/api/star-map/": () => Response.json(map("Orlune")),
    "/api/system-map/orlune/": () => Response.json(system),
  };
  vi.stubGlobal("fetch", (path: string) =>
    Promise.resolve(files[path]?.() ?? Response.json({ error: "no chart" }, { status: 404 })),
  );
});
afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute("data-perf");
  vi.unstubAllGlobals();
});

/** The map of space over a state that `show` changes. */
function open(first: Partial<ActiveView> = {}) {
  let view = aView(first);
  const listeners = new Set<() => void>();
  let snapshot = { view, lost: false };
  const stream = {
    start: vi.fn(),
    stop: vi.fn(),
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as ActiveViewStream;
  show = (more) => {
    view = { ...view, ...more };
    snapshot = { view, lost: false };
    act(() => listeners.forEach((listener) => listener()));
  };
  render(
    <ActiveViewProvider stream={stream}>
      <ChartBrowser />
    </ActiveViewProvider>,
  );
}

const level = () => screen.queryByTestId("chart")?.dataset.level;
const inPicture = (id: string) => screen.getByTestId("chart").querySelector(`[data-element="${id}"]`)!;
const inList = (id: string) => screen.getByTestId("chart-list").querySelector(`[data-entry="${id}"]`)!;

it("is led by the GM, offers nothing meanwhile, and lets go where it was led", async () => {
  open({ bridge_focus: { ...GALAXY, element: "orlune", follow: true } });
  await waitFor(() => expect(level()).toBe("galaxy"));
  expect(screen.getByTestId("chart-led")).toBeTruthy();
  expect(inPicture("orlune").hasAttribute("data-selected")).toBe(true);
  fireEvent.click(inPicture("orlune"));
  fireEvent.keyDown(window, { key: "Escape" });
  expect(level()).toBe("galaxy");
  expect(screen.queryByTestId("chart-dive")).toBeNull();
  show({ bridge_focus: { ...GALAXY, level: "system", system: "orlune", follow: true } });
  await waitFor(() => expect(level()).toBe("system"));
  show({ bridge_focus: { ...GALAXY, level: "system", system: "orlune" } });
  expect(level()).toBe("system");
  expect(screen.queryByTestId("chart-led")).toBeNull();
  fireEvent.keyDown(window, { key: "Escape" });
  await waitFor(() => expect(level()).toBe("galaxy"));
  expect(inPicture("orlune").hasAttribute("data-selected")).toBe(true);
});

it("picks out at the first click, dives at the second, and is still there after another tab", async () => {
  open({ bridge_focus: { ...GALAXY, follow: true } });
  show({ bridge_focus: GALAXY });
  await waitFor(() => expect(level()).toBe("galaxy"));
  fireEvent.click(inList("orlune"));
  expect(screen.getByTestId("chart-info").textContent).toContain("Red dwarf");
  fireEvent.click(inPicture("orlune"));
  await waitFor(() => expect(level()).toBe("system"));
  cleanup();
  open({ bridge_focus: GALAXY });
  await waitFor(() => expect(level()).toBe("system"));
});

it("shows a saved file without taking the old chart away", async () => {
  open({ bridge_focus: { ...GALAXY, follow: true } });
  await screen.findByRole("img", { name: "Orlune" });
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (answer = resolve)));
  show({ campaign_edition: "second" });
  expect(screen.getByRole("img", { name: "Orlune" })).toBeTruthy();
  await act(async () => {
    answer(Response.json(map("New Orlune")));
    await Promise.resolve();
  });
  expect(await screen.findByRole("img", { name: "New Orlune" })).toBeTruthy();
});

it("says calmly that there is no chart", async () => {
  files = {};
  open({ bridge_focus: { ...GALAXY, follow: true } });
  expect((await screen.findByText("No star map on file")).closest('[data-testid="chart-words"]')).toBeTruthy();
});
