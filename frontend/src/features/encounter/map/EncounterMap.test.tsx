// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ActiveViewProvider } from "../../../api/activeViewContext";
import { aDeck, anEncounter, aRoom, aToken } from "../../../api/fixtures";
import type { ActiveView, Connection } from "../../../api/model";
import { ActiveViewStream } from "../../../api/stream";
import { EncounterMap, type MapTools } from "./EncounterMap";
import { CELL } from "./scale";
import type { Tip } from "./tips";

// Everything on the map asks for its tooltip once each time it renders: what asks, renders.
const rendered: string[] = [];
vi.mock("./tips", () => ({
  useTip: ({ title }: Tip) => {
    rendered.push(title);
    return { onPointerEnter: undefined, onPointerLeave: undefined, onTap: undefined };
  },
  TipProvider: ({ children }: { children: unknown }) => children,
}));

const door = (id: string, from: string, to: string): Connection => ({
  id,
  from,
  to,
  door_type: "airlock",
  door_status: "CLOSED",
  position: { x: 2, y: 1, orientation: "vertical" },
});
const deck = aDeck({
  rooms: [aRoom({ id: "a", name: "A" }), aRoom({ id: "b", name: "B", x: 2 }), aRoom({ id: "c", name: "C", x: 4 })],
  connections: [door("ab", "a", "b"), { ...door("bc", "b", "c"), door_type: "emergency" }],
});
const tokens = {
  t: aToken({ name: "Vale", x: 1, y: 1 }),
  u: aToken({ name: "Okoro", x: 3, y: 2, size: 2 }),
  w: aToken({ name: "Crate", x: 6, y: 6, type: "object" }),
};
const held = anEncounter(deck, { encounter_tokens: tokens, encounter_room_visibility: { a: true } });

let send: (view: ActiveView) => void;
const stream = () =>
  new ActiveViewStream({
    failureThreshold: 5,
    openSource: () => ({
      onerror: null,
      close: () => undefined,
      addEventListener: (type, listener) => {
        if (type === "activeview") {
          send = (view) => act(() => listener(new MessageEvent(type, { data: JSON.stringify(view) })));
        }
      },
    }),
  });

const asked = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();
const refused = vi.fn();
const tools = (selected: string[]): MapTools => ({
  onRoom: vi.fn(),
  onDoor: vi.fn(),
  onToken: vi.fn(),
  onDeck: vi.fn(),
  onPoint: undefined,
  onDropAt: vi.fn(),
  onBand: vi.fn(),
  selected: new Set(selected),
  onToggleToken: vi.fn(),
});

beforeEach(() => {
  vi.stubGlobal("fetch", asked);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  Element.prototype.setPointerCapture = () => undefined;
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 800, 600));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  asked.mockReset();
  refused.mockReset();
});

function show(gm: MapTools) {
  const site = held.location_data!.map!;
  render(
    <ActiveViewProvider stream={stream()}>
      <EncounterMap place="place" map={site} mayDrag={ALWAYS} onRefused={refused} tools={gm} />
    </ActiveViewProvider>,
  );
  send(held);
  rendered.length = 0;
}
const ALWAYS = () => true;

const token = (id: string) => document.querySelector<SVGGElement>(`[data-token-id="${id}"]`)!;
const cellOf = (id: string) => [token(id).dataset.x, token(id).dataset.y].map(Number);

/** A pointer that takes a token, and the same one so many cells further, on the map as large as it is drawn just now. */
function way(cells: { x: number; y: number }) {
  const plane = screen.getByTestId("map-content");
  const scale = parseFloat(plane.style.width) / ((deck.grid.width + 2) * CELL);
  const at = { clientX: 100, clientY: 100, pointerId: 1, button: 0 };
  return { at, to: { ...at, clientX: 100 + cells.x * CELL * scale, clientY: 100 + cells.y * CELL * scale } };
}

/** Drags a token some cells over the map. */
function drag(id: string, cells: { x: number; y: number }) {
  const { at, to } = way(cells);
  fireEvent.pointerDown(token(id), at);
  fireEvent.pointerMove(token(id), to);
  fireEvent.pointerUp(token(id), to);
}

it("renders a token that moved, and nothing else", () => {
  show(tools([]));
  send({ ...held, revision: 2, encounter_tokens: { ...tokens, t: { ...tokens.t, x: 5 } } });
  expect(rendered).toEqual(["Vale"]);
});

it("draws tokens in the order that the server sends, whatever their ids", () => {
  show(tools([]));
  const byId = { a1b2c3d4: aToken({ name: "Vale" }), "12345678": aToken({ name: "Okoro" }) };
  send({ ...held, revision: 2, encounter_tokens: byId, encounter_token_order: ["a1b2c3d4", "12345678"] });
  const drawn = [...document.querySelectorAll<SVGGElement>("[data-token-id]")].map((one) => one.dataset.tokenId);
  expect(drawn).toEqual(["a1b2c3d4", "12345678"]);
});

it("renders a room that was revealed, and nothing else", () => {
  show(tools([]));
  send({ ...held, revision: 2, encounter_room_visibility: { a: true, b: true } });
  expect(rendered).toEqual(["B"]);
});

it("renders a door that was opened, and nothing else", () => {
  show(tools([]));
  send({ ...held, revision: 2, encounter_door_status: { bc: "OPEN" } });
  expect(rendered).toEqual(["emergency door"]);
});

it("shows where a token would go before the event of its move is over, in time for the frame that begins with it", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  asked.mockReturnValue(new Promise(() => undefined));
  show(tools([]));
  const { at, to } = way({ x: 2, y: 1 });
  fireEvent.pointerDown(token("t"), at);
  // By itself: what waits for React's next turn has had none yet.
  token("t").dispatchEvent(new PointerEvent("pointermove", { ...to, bubbles: true }));
  const { x, y } = screen.getByTestId("token-ghost").dataset;
  expect([x, y]).toEqual(["3", "2"]);
});

it("moves the selected tokens together, with one request and at once", () => {
  asked.mockReturnValue(new Promise(() => undefined));
  show(tools(["t", "u"]));
  drag("u", { x: 2, y: 1 });
  expect(asked).toHaveBeenCalledTimes(1);
  const [path, init] = asked.mock.calls[0]!;
  expect(path).toBe("/api/gm/encounter/move-tokens/");
  const { moves } = JSON.parse(init.body as string) as { moves: { token_id: string; x: number; y: number }[] };
  expect(moves.toSorted((a, b) => a.token_id.localeCompare(b.token_id))).toEqual([
    { token_id: "t", x: 3, y: 2 },
    { token_id: "u", x: 5, y: 3 },
  ]);
  expect([cellOf("t"), cellOf("u"), cellOf("w")]).toEqual([
    [3, 2],
    [5, 3],
    [6, 6],
  ]);
});

it("takes a refused group back and says why", async () => {
  asked.mockImplementation(() => Promise.resolve(Response.json({ error: "Not there." }, { status: 400 })));
  show(tools(["t", "u"]));
  drag("t", { x: 1, y: 0 });
  expect(cellOf("u")).toEqual([4, 2]);
  await vi.waitFor(() => expect(refused).toHaveBeenCalled());
  expect(refused.mock.calls[0]![0]).toMatchObject({ message: "Not there." });
  expect([cellOf("t"), cellOf("u")]).toEqual([
    [1, 1],
    [3, 2],
  ]);
});

it("sends a drag while it lasts, and puts the token back when Escape ends it", async () => {
  let revision = 1;
  asked.mockImplementation(() => Promise.resolve(Response.json({ success: true, revision: ++revision })));
  show(tools([]));
  const sent = () =>
    asked.mock.calls.map(([, init]) => JSON.parse(init.body as string) as { x: number; y: number; gesture: string });
  const at = (x: number) => ({ clientX: 100 + x, clientY: 100, pointerId: 1, button: 0 });
  fireEvent.pointerDown(token("t"), at(0));
  fireEvent.pointerMove(token("t"), at(200));
  await vi.waitFor(() => expect(sent()).toHaveLength(1));
  send({ ...held, revision: 2, encounter_tokens: { ...tokens, t: { ...tokens.t, x: sent()[0]!.x } } });
  expect(cellOf("t"), "its ghost is where the hand is").toEqual([1, 1]);
  expect(Number(screen.getByTestId("token-ghost").dataset.x)).toBe(sent()[0]!.x);

  const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
  fireEvent(document.body, escape);
  expect(escape.defaultPrevented, "and nothing else is closed").toBe(true);
  expect(screen.queryByTestId("token-ghost")).toBeNull();
  await vi.waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toMatchObject({ x: 1, y: 1, gesture: sent()[0]!.gesture });
  fireEvent.pointerMove(token("t"), at(300));
  fireEvent.pointerUp(token("t"), at(300));
  expect(cellOf("t")).toEqual([1, 1]);
  expect(sent()).toHaveLength(2);
});

it("moves a token that is not selected alone", () => {
  asked.mockReturnValue(new Promise(() => undefined));
  show(tools(["t", "u"]));
  drag("w", { x: 1, y: 1 });
  expect(asked.mock.calls.map(([path]) => path)).toEqual(["/api/gm/encounter/move-token/"]);
  expect([cellOf("t"), cellOf("w")]).toEqual([
    [1, 1],
    [7, 7],
  ]);
});

it("picks a token out when it is clicked with Shift or Ctrl held, and opens its menu otherwise", () => {
  const gm = tools([]);
  show(gm);
  const click = (keys: object) => {
    fireEvent.pointerDown(token("t"), { button: 0, ...keys });
    fireEvent.pointerUp(token("t"), { button: 0, ...keys });
  };
  click({ shiftKey: true });
  click({ ctrlKey: true });
  expect(gm.onToggleToken).toHaveBeenCalledTimes(2);
  expect(gm.onToken).not.toHaveBeenCalled();
  click({});
  expect(gm.onToken).toHaveBeenCalledTimes(1);
});

it("draws a band with Shift held and tells what it encloses, without revealing the room under it", () => {
  const gm = tools([]);
  show(gm);
  const frame = screen.getByTestId("encounter-map");
  const room = document.querySelector('[data-room-id="a"]')!;
  fireEvent.pointerDown(room, { button: 0, shiftKey: true, clientX: 0, clientY: 0 });
  fireEvent.pointerMove(frame, { clientX: 800, clientY: 600 });
  expect(screen.getByTestId("selection-band").hidden).toBe(false);
  fireEvent.pointerUp(frame, { clientX: 800, clientY: 600 });
  fireEvent.click(room);
  const [box] = vi.mocked(gm.onBand).mock.calls[0]!;
  expect(box.x).toBeLessThan(0);
  expect(box.x + box.width).toBeGreaterThan(6);
  expect(screen.getByTestId("selection-band").hidden).toBe(true);
  expect(gm.onRoom).not.toHaveBeenCalled();
});
