import { useCallback, useMemo } from "react";
import { moveToken } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import type { Connection, DeckMap, DoorStatus, LocationMap, Room, Token } from "../../../api/model";
import type { Cell } from "../../../geometry/cells";
import { boundsOf, type Box } from "../../../geometry/rooms";
import { DoorsLayer, type PickDoor } from "./DoorsLayer";
import { MapFrame } from "./MapFrame";
import { MarkersLayer } from "./MarkersLayer";
import { RoomsLayer } from "./RoomsLayer";
import { TokensLayer } from "./TokensLayer";

interface EncounterMapProps {
  map: LocationMap;
  mayDrag: (token: Token) => boolean;
  /** A move was refused and is being taken back. */
  onRefused: (cause: unknown) => void;
  /** What the GM can do on the map; a player's map has none of it. */
  tools?: MapTools;
}

/** Actions that make parts of the map buttons. */
export interface MapTools {
  onRoom: (room: Room, visible: boolean) => void;
  onDoor: PickDoor;
  onToken: (tokenId: string, at: { x: number; y: number }) => void;
  onDeck: (deckId: string) => void;
  onCell: ((cell: Cell) => void) | undefined;
  onDropAt: (cell: Cell, data: DataTransfer) => void;
}

/** The current deck with all that stands on it, drawn from the active view. Terminal and console share it. */
export function EncounterMap({ map, mayDrag, onRefused, tools }: EncounterMapProps) {
  const deck = map.current_deck;
  const content = useMemo(() => contentOf(deck), [deck]);
  const both = useMemo(() => [...deck.rooms, ...deck.corridors], [deck.rooms, deck.corridors]);
  return (
    <MapFrame
      name={`Map: ${deck.name || deck.location_name}`}
      grid={deck.grid}
      content={content}
      onCell={tools?.onCell}
      onDropAt={tools?.onDropAt}
    >
      <LiveRooms rooms={deck.rooms} corridors={deck.corridors} onPick={tools?.onRoom} />
      <LiveDoors connections={deck.connections} rooms={both} onPick={tools?.onDoor} />
      <MarkersLayer deck={deck} manifest={map.manifest ?? null} onDeck={tools?.onDeck} />
      <LiveTokens
        deckId={map.current_deck_id}
        mayDrag={mayDrag}
        onRefused={onRefused}
        onPick={tools?.onCell === undefined ? tools?.onToken : undefined}
      />
    </MapFrame>
  );
}

const NO_TOKENS: Record<string, Token> = {};
const NO_STATUSES: Record<string, DoorStatus> = {};
const NO_VISIBILITY: Record<string, boolean> = {};

interface LiveRoomsProps {
  rooms: Room[];
  corridors: Room[];
  onPick: MapTools["onRoom"] | undefined;
}

function LiveRooms({ rooms, corridors, onPick }: LiveRoomsProps) {
  const visibility = useActiveView((view) => view.encounter_room_visibility) ?? NO_VISIBILITY;
  // A player is sent revealed rooms only: for them there is nothing to tell apart.
  const shown = onPick === undefined ? undefined : visibility;
  return <RoomsLayer rooms={rooms} corridors={corridors} visibility={shown} onPick={onPick} />;
}

interface LiveDoorsProps {
  connections: Connection[];
  rooms: Room[];
  onPick: PickDoor | undefined;
}

function LiveDoors({ connections, rooms, onPick }: LiveDoorsProps) {
  const statuses = useActiveView((view) => view.encounter_door_status) ?? NO_STATUSES;
  return <DoorsLayer connections={connections} rooms={rooms} statuses={statuses} onPick={onPick} />;
}

interface LiveTokensProps {
  deckId: string;
  mayDrag: (token: Token) => boolean;
  onRefused: (cause: unknown) => void;
  onPick: MapTools["onToken"] | undefined;
}

function LiveTokens(props: LiveTokensProps) {
  const tokens = useActiveView((view) => view.encounter_tokens) ?? NO_TOKENS;
  const revision = useActiveView((view) => view.revision) ?? 0;
  const instance = useActiveView((view) => view.instance_id) ?? "";
  const move = useCallback((tokenId: string, cell: Cell) => moveToken(tokenId, cell.x, cell.y), []);
  return <TokensLayer {...props} tokens={tokens} revision={revision} instance={instance} move={move} />;
}

/** What the camera shows at first: the known rooms with a cell around them, but never so little that cells look huge. */
function contentOf(deck: DeckMap): Box {
  const { width, height } = deck.grid;
  const bounds = boundsOf([...deck.rooms, ...deck.corridors]);
  if (bounds === null) {
    return { x: 0, y: 0, width, height };
  }
  const wide = Math.max(bounds.width + 2, 10);
  const high = Math.max(bounds.height + 2, 7);
  return {
    x: bounds.x + bounds.width / 2 - wide / 2,
    y: bounds.y + bounds.height / 2 - high / 2,
    width: wide,
    height: high,
  };
}
