import { useCallback, useEffect, useMemo, useState } from "react";
import { setRoomVisible } from "../../../api/activeView";
import { useActiveView, useCurrentView } from "../../../api/activeViewContext";
import { useAct, useRunner } from "../../../api/gmAction";
import type { Connection, LocationMap } from "../../../api/model";
import type { Point } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";
import { overlaps } from "../../../geometry/squares";
import { EncounterMap, type MapTools } from "../map/EncounterMap";
import { deckAction } from "./decks";
import { DoorMenu } from "./DoorMenu";
import { droppedItem, type PaletteItem } from "./palette";
import { RevealOffer } from "./RevealOffer";
import { select, tokensHere, useSelection } from "./selection";
import { SelectionBar } from "./SelectionBar";
import { TokenMenu } from "./TokenMenu";

interface GmMapProps {
  map: LocationMap;
  placing: PaletteItem | null;
  /** Places an item with its middle at a point, in cell units. */
  onPlace: (item: PaletteItem, point: Point) => void;
}

interface ScreenPoint {
  x: number;
  y: number;
}

type Opened = { kind: "door" | "offer"; connection: Connection; at: ScreenPoint } | { kind: "tokens"; at: ScreenPoint };

const ALWAYS = () => true;

/** The map with its menus: rooms reveal and hide, doors and tokens open theirs, ways lead to their deck. */
export function GmMap({ map, placing, onPlace }: GmMapProps) {
  const { refused } = useRunner();
  const place = useActiveView((view) => view.location_slug) ?? "";
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const tools = useMapTools(placing, onPlace, setOpened);
  const deck = `${place}/${map.current_deck_id}`;

  // What was picked out, or opened, on another deck has no meaning on this one.
  useEffect(
    () => () => {
      select({ type: "clear" });
      setOpened(null);
    },
    [deck],
  );

  return (
    <>
      <EncounterMap place={place} map={map} mayDrag={ALWAYS} onRefused={refused} tools={tools} />
      <SelectionBar onMenu={(at) => setOpened({ kind: "tokens", at })} />
      {opened?.kind === "door" && (
        <DoorMenu
          key={opened.connection.id}
          connection={opened.connection}
          at={opened.at}
          onClose={close}
          onOpened={() => setOpened({ ...opened, kind: "offer" })}
        />
      )}
      {opened?.kind === "offer" && (
        <RevealOffer key={opened.connection.id} connection={opened.connection} at={opened.at} onClose={close} />
      )}
      {opened?.kind === "tokens" && <TokenMenu at={opened.at} onClose={close} />}
    </>
  );
}

function useMapTools(
  placing: PaletteItem | null,
  onPlace: GmMapProps["onPlace"],
  open: (menu: Opened) => void,
): MapTools {
  const { run } = useRunner();
  const act = useAct();
  const currentView = useCurrentView();
  const ids = useSelection();
  const selected = useMemo(() => new Set(ids), [ids]);

  const fixed = useMemo(
    (): Omit<MapTools, "onPoint" | "selected" | "onToken"> => ({
      onRoom: (room, visible) => void run(() => setRoomVisible(room.id, !visible)),
      onDoor: (connection, at) => open({ kind: "door", connection, at }),
      onToggleToken: (id) => select({ type: "toggle", id }),
      onBand: (box) => select({ type: "add", ids: tokensIn(currentView(), box) }),
      onDeck: (deckId) => {
        const view = currentView();
        const action = deckAction(view?.location_data?.map?.manifest, deckId);
        if (action) {
          void act(action);
        }
      },
      onDropAt: (point, data) => {
        const item = droppedItem(data);
        if (item !== null) {
          onPlace(item, point);
        }
      },
    }),
    [run, act, currentView, open, onPlace],
  );
  return useMemo(
    () => ({
      ...fixed,
      selected,
      onToken: (tokenId, at) => {
        // One of several opens the menu of all; any other token takes the selection's place.
        if (!selected.has(tokenId)) {
          select({ type: "only", ids: [tokenId] });
        }
        open({ kind: "tokens", at });
      },
      onPoint: placing === null ? undefined : (point) => onPlace(placing, point),
    }),
    [fixed, selected, open, placing, onPlace],
  );
}

/** Tokens of the current deck that lie in a box, in cell units, at least in part. */
function tokensIn(view: ReturnType<ReturnType<typeof useCurrentView>>, box: Box): string[] {
  return view === null
    ? []
    : tokensHere(view).filter((id) => {
        const token = view.encounter_tokens[id];
        return token !== undefined && overlaps(token, box);
      });
}
