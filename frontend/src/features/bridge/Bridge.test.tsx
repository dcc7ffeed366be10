// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeStream } from "../../api/fakeStream";
import type { BridgeFocus } from "../../api/model";
import { Bridge } from "./Bridge";
import { useBridgeTab } from "./useBridgeTab";

const CONTENTS = {
  map: <p>stars</p>,
  personnel: <p>people</p>,
  logs: <p>pages</p>,
  status: <p>gauges</p>,
  charon: <p>words</p>,
};

function Station() {
  const [tab, choose] = useBridgeTab();
  return <Bridge tab={tab} onTab={choose} contents={CONTENTS} unread={new Set(["charon"] as const)} />;
}

let live: FakeStream;

const focus = (more: Partial<BridgeFocus>): BridgeFocus => ({
  level: "galaxy",
  system: "",
  body: "",
  element: "",
  follow: true,
  ...more,
});
const selected = () => screen.getByRole("tab", { selected: true }).textContent;

const open = async (more: Parameters<FakeStream["say"]>[0] = {}) => {
  live = new FakeStream();
  const stream = live;
  // The bridge is only on the screen once there is a state.
  stream.stream.start();
  await stream.say(more);
  return stream.render(<Station />);
};

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  delete document.documentElement.dataset.kiosk;
});

it("mounts the open tab alone", async () => {
  await open();
  expect(screen.getAllByRole("tab").map((tab) => tab.firstChild?.textContent)).toEqual([
    "Map",
    "Personnel",
    "Logs",
    "Status",
    "CHARON",
  ]);
  expect(screen.getByRole("tabpanel", { name: "Map" }).textContent).toBe("stars");
  fireEvent.click(screen.getByRole("tab", { name: "Logs" }));
  expect(screen.getByRole("tabpanel", { name: "Logs" }).textContent).toBe("pages");
  expect(screen.queryByText("stars")).toBeNull();
});

it("is walked by arrows, Home and End, and is one stop for Tab", async () => {
  await open();
  const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
  screen.getByRole("tab", { name: "Map" }).focus();
  press("ArrowLeft");
  expect(document.activeElement?.textContent).toContain("CHARON");
  press("ArrowRight");
  press("ArrowRight");
  expect(selected()).toBe("Personnel");
  press("End");
  expect(selected()).toContain("CHARON");
  press("Home");
  expect(selected()).toBe("Map");
  expect(screen.getAllByRole("tab").filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
});

it("remembers the open tab, and does without a storage that refuses", async () => {
  const first = await open();
  fireEvent.click(screen.getByRole("tab", { name: "Status" }));
  first.unmount();
  const second = await open();
  expect(selected()).toBe("Status");
  second.unmount();
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new Error("refused");
  });
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("refused");
  });
  await open();
  expect(selected()).toBe("Map");
  fireEvent.click(screen.getByRole("tab", { name: "Logs" }));
  expect(selected()).toBe("Logs");
});

it("opens the map when the GM leads somewhere, not for what was led to before", async () => {
  sessionStorage.setItem("charon.bridge.tab", "logs");
  await open({ bridge_focus: focus({ system: "orlune", level: "system" }) });
  expect(selected()).toBe("Logs");
  await live.say({ bridge_focus: focus({ system: "orlune", level: "system" }) });
  expect(selected(), "the same place again is no news").toBe("Logs");
  await live.say({ bridge_focus: focus({ system: "ostrel", level: "system" }) });
  expect(selected()).toBe("Map");
});

it("lets the players be when the GM lets go", async () => {
  await open({ bridge_focus: focus({}) });
  act(() => screen.getByRole("tab", { name: "Status" }).click());
  await live.say({ bridge_focus: focus({ follow: false }) });
  expect(selected()).toBe("Status");
});

it("says where something unread is", async () => {
  await open();
  expect(screen.getByRole("tab", { name: /^CHARON\s*, unread$/ })).not.toBeNull();
  expect(screen.queryByTestId("unread-logs")).toBeNull();
});

const bridgeAt = (view_slug: string) => ({ view_type: "BRIDGE", view_slug }) as const;

it("opens the tab that the GM shows, and leaves the players free to choose another", async () => {
  await open(bridgeAt("personnel"));
  expect(selected()).toBe("Personnel");
  fireEvent.click(screen.getByRole("tab", { name: "Status" }));
  await live.say({ ...bridgeAt("personnel"), location_slug: "obol" });
  expect(selected(), "nothing new from the GM").toBe("Status");
  await live.say(bridgeAt("logs"));
  expect(selected()).toBe("Logs");
  await live.say(bridgeAt("galley"));
  expect(selected(), "no such tab").toBe("Logs");
});

it("keeps a player's own tab over a reload and the dark, but not when the GM shows the bridge anew", async () => {
  const first = await open(bridgeAt("personnel"));
  fireEvent.click(screen.getByRole("tab", { name: "Status" }));
  first.unmount();
  const second = await open(bridgeAt("personnel"));
  expect(selected()).toBe("Status");
  await live.say({ view_type: "STANDBY" });
  second.unmount();
  await open(bridgeAt("personnel"));
  expect(selected()).toBe("Personnel");
});

it("is led by the GM alone where nobody works at the screen", async () => {
  sessionStorage.setItem("charon.bridge.tab", "logs");
  document.documentElement.dataset.kiosk = "";
  await open(bridgeAt("status"));
  expect(selected()).toBe("Status");
  await live.say(bridgeAt(""));
  expect(selected()).toBe("Map");
  expect(sessionStorage.getItem("charon.bridge.tab")).toBe("logs");
});
