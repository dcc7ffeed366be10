import { useCallback, useMemo, useState } from "react";
import { setRoomVisible, switchLevel } from "../../../api/activeView";
import { useRunner } from "../../../api/gmAction";
import type { Connection, LocationMap } from "../../../api/model";
import type { Cell } from "../../../geometry/cells";
import { EncounterMap, type MapTools } from "../map/EncounterMap";
import { DoorMenu } from "./DoorMenu";
import { droppedItem, type PaletteItem } from "./palette";
import { TokenMenu } from "./TokenMenu";

interface GmMapProps {
  map: LocationMap;
  placing: PaletteItem | null;
  onPlace: (item: PaletteItem, cell: Cell) => void;
}

type OpenMenu =
  | { kind: "door"; connection: Connection; at: { x: number; y: number } }
  | { kind: "token"; tokenId: string; at: { x: number; y: number } };

const ALWAYS = () => true;

/** The map with its menus: rooms reveal and hide, doors and tokens open theirs, ways lead to their deck. */
export function GmMap({ map, placing, onPlace }: GmMapProps) {
  const { run, refused } = useRunner();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const close = useCallback(() => setMenu(null), []);
  const decks = map.manifest?.decks;

  const fixed = useMemo(
    (): Omit<MapTools, "onCell"> => ({
      onRoom: (room, visible) => void run(() => setRoomVisible(room.id, !visible)),
      onDoor: (connection, at) => setMenu({ kind: "door", connection, at }),
      onToken: (tokenId, at) => setMenu({ kind: "token", tokenId, at }),
      onDeck: (deckId) => {
        const deck = decks?.find((entry) => entry.id === deckId);
        if (deck !== undefined) {
          void run(() => switchLevel(deck.level, deck.id));
        }
      },
      onDropAt: (cell, data) => {
        const item = droppedItem(data);
        if (item !== null) {
          onPlace(item, cell);
        }
      },
    }),
    [run, decks, onPlace],
  );
  const tools = useMemo(
    (): MapTools => ({
      ...fixed,
      onCell: placing === null ? undefined : (cell) => onPlace(placing, cell),
    }),
    [fixed, placing, onPlace],
  );

  return (
    <>
      <EncounterMap map={map} mayDrag={ALWAYS} onRefused={refused} tools={tools} />
      {menu?.kind === "door" && (
        <DoorMenu key={menu.connection.id} connection={menu.connection} at={menu.at} onClose={close} />
      )}
      {menu?.kind === "token" && <TokenMenu key={menu.tokenId} tokenId={menu.tokenId} at={menu.at} onClose={close} />}
    </>
  );
}
