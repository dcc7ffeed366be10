import { describe, expect, it, vi } from "vitest";
import { aLocation, anNpc, aView } from "../../api/fixtures";
import { deckActions } from "../../features/encounter/gm/decks";
import { placeActions } from "../../features/locations/actions";
import { portraitActions } from "../../features/portraits/actions";
import { withoutClashes } from "../../ui/gm/shortcuts";
import { consoleActions } from "./actions";

const moves = {
  togglePalette: vi.fn(),
  toggleSheet: vi.fn(),
  togglePreview: vi.fn(),
  findPlace: vi.fn(),
  openTab: vi.fn(),
  openChannel: vi.fn(),
};
const ALL = consoleActions(moves);
const get = (id: string) => ALL.find((action) => action.id === id)!;

describe("the console's actions", () => {
  it("share no keys and no ids, the campaign's own things included", () => {
    const places = [
      aLocation({
        slug: "dock",
        path: "dock",
        terminals: [
          { slug: "a", name: "", owner: "", problems: [] },
          { slug: "b", name: "", owner: "", problems: [] },
        ],
        children: [aLocation({ slug: "a", path: "dock/a" })],
      }),
    ];
    const decks = deckActions({
      name: "",
      facility_type: "",
      total_decks: 1,
      decks: [{ id: "a", name: "A", level: 1, default: true, description: "" }],
    });
    const found = [...ALL, ...placeActions(places), ...portraitActions([anNpc({ id: "a" })]), ...decks];
    expect(withoutClashes(found)).toHaveLength(ALL.length + 6);
  });

  it("have the keys the sheet promises", () => {
    const keys = Object.fromEntries(ALL.flatMap((action) => (action.keys ?? []).map((key) => [key, action.id])));
    expect(keys).toMatchObject({
      B: "blackout",
      J: "join",
      S: "show-standby",
      "mod+Z": "undo",
      "mod+Y": "redo",
      "mod+shift+Z": "redo",
      "mod+K": "palette",
      "?": "shortcuts",
      P: "preview",
      "1": "mark-wounded",
      "5": "mark-hidden",
      Delete: "remove-selection",
      "shift+R": "reveal-all",
      "shift+H": "hide-all",
    });
  });

  it("all have a group to be listed under", () => {
    expect(ALL.filter((action) => !action.group)).toEqual([]);
  });

  it("offer undo and redo only where there is something, in its words", () => {
    expect(get("undo").enabled(aView())).toBe(false);
    const view = aView({ undo: "Revealed Bridge", redo: "Placed Hob" });
    expect([get("undo").enabled(view), get("redo").enabled(view)]).toEqual([true, true]);
    expect([get("undo").detail?.(view), get("redo").detail?.(view)]).toEqual([
      "Undo: Revealed Bridge",
      "Redo: Placed Hob",
    ]);
    expect(get("undo").said?.({ undone: "Revealed Bridge" })).toBe("Undone: Revealed Bridge");
  });

  it("do not offer what the screens show already, unless a terminal lies over it", () => {
    expect(get("show-standby").enabled(aView())).toBe(false);
    expect(get("show-standby").enabled(aView({ overlay_terminal_slug: "desk" }))).toBe(true);
    expect(get("hide-terminal").enabled(aView({ overlay_terminal_slug: "desk" }))).toBe(true);
    expect(get("hide-terminal").enabled(aView())).toBe(false);
  });

  it("show the bridge at one of its tabs, whichever other it is at", async () => {
    const sent = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ success: true })));
    vi.stubGlobal("fetch", sent);
    const atLogs = aView({ view_type: "BRIDGE", view_slug: "logs" });
    expect(get("show-bridge-logs").enabled(atLogs)).toBe(false);
    expect([get("show-bridge").enabled(atLogs), get("show-bridge-charon").enabled(atLogs)]).toEqual([true, true]);
    await get("show-bridge-charon").run(atLogs);
    await get("show-bridge").run(atLogs);
    expect(sent.mock.calls.map(([, init]) => init?.body)).toEqual([
      '{"view_type":"BRIDGE","view_slug":"charon"}',
      '{"view_type":"BRIDGE"}',
    ]);
    vi.unstubAllGlobals();
  });

  it("open the tabs", async () => {
    await get("tab-ship").run(aView());
    expect(moves.openTab).toHaveBeenCalledWith("ship");
  });
});
