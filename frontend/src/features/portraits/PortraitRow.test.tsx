// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ActiveViewProvider } from "../../api/activeViewContext";
import { aView } from "../../api/fixtures";
import { ActiveViewStream, type EventSourceLike } from "../../api/stream";
import { PortraitRow } from "./PortraitRow";

const KNOWN = {
  ada: { id: "ada", name: "Ada", portrait: "/data/ada.png" },
  bo: { id: "bo", name: "Bo", portrait: "" },
};

let say: (event: MessageEvent<string>) => void;
let revision: number;

beforeEach(() => {
  vi.useFakeTimers();
  revision = 0;
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const source: EventSourceLike = {
    onerror: null,
    addEventListener: (type, listener) => {
      if (type === "activeview") {
        say = listener;
      }
    },
    close: () => undefined,
  };
  render(
    <ActiveViewProvider stream={new ActiveViewStream({ failureThreshold: 5, openSource: () => source })}>
      <PortraitRow />
    </ActiveViewProvider>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const show = (...ids: (keyof typeof KNOWN)[]) =>
  act(() => {
    revision += 1;
    const view = aView({ revision, encounter_active_portraits: ids, encounter_npc_data: KNOWN });
    say(new MessageEvent("activeview", { data: JSON.stringify(view) }));
  });
const pass = (ms: number) => {
  for (let gone = 0; gone < ms; gone += 5) {
    act(() => {
      vi.advanceTimersByTime(5);
    });
  }
};

it("types a name once flicker and wipe are over, in a space that is there from the start", () => {
  show("ada");
  pass(280 + 650);
  expect(screen.getByTestId("portrait-name").textContent).toBe("");
  pass(2 * 55);
  expect(screen.getByTestId("portrait-name").textContent).toBe("Ad");
  pass(100);
  expect(screen.getByTestId("portrait-name").textContent).toBe("Ada");
});

it("lets one that is dismissed play its leaving, and then go", () => {
  show("ada", "bo");
  pass(20);
  show("bo");
  expect(screen.getByLabelText("Portrait: Ada").dataset.leaving).toBe("true");
  pass(320);
  expect(screen.queryByLabelText("Portrait: Ada")).toBeNull();
  expect(screen.getByLabelText("Portrait: Bo")).not.toBeNull();
});

it("draws somebody without a picture, or whose picture cannot be had, as a silhouette", () => {
  show("ada", "bo");
  expect(screen.getByLabelText("Portrait: Bo").querySelector("img")).toBeNull();
  expect(screen.getAllByTestId("silhouette")).toHaveLength(1);
  const picture = screen.getByLabelText("Portrait: Ada").querySelector("img");
  expect(picture).not.toBeNull();
  if (picture !== null) {
    fireEvent.error(picture);
  }
  expect(screen.getAllByTestId("silhouette")).toHaveLength(2);
});
