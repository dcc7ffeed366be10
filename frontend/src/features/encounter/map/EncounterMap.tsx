import { useMemo } from "react";
import { moveToken, moveTokens } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import type { Connection, DeckMap, DoorStatus, LocationMap, Room, Token, TokenMove } from "../../../api/model";
import { markerPoint, type Point } from "../../../geometry/cells";
import { boundsOf, type Box } from "../../../geometry/rooms";
import { DeckWipe } from "./DeckWipe";
import { DoorsLayer } from "./DoorsLayer";
import type { PickDoor } from "./DoorView";
import { GridLayer } from "./GridLayer";
import { MapFrame } from "./MapFrame";
import { MarkersLayer } from "./MarkersLayer";
import { RoomsLayer } from "./RoomsLayer";
import { CELL } from "./scale";
import { Sheet } from "./Sheet";
import { TokensLayer } from "./TokensLayer";

/** Cells around the grid that are drawn too: walls at its edge, names of tokens in its last row. */
const EDGE = 1;

interface EncounterMapProps {
  /** the location the map is of */
  place: string;
  map: LocationMap;
  mayDrag: (token: Token) => boolean;
  /** A move was refused and is being taken back. */
  onRefused: (cause: unknown) => void;
  /** What the GM can do on the map; a player's map has none of it. */
  tools?: MapTools;
}

/** Actions that make parts of the map buttons. Points and boxes are in cell units. */
export interface MapTools {
  onRoom: (room: Room, visible: boolean) => void;
  onDoor: PickDoor;
  onToken: (tokenId: string, at: { x: number; y: number }) => void;
  onDeck: (deckId: string) => void;
  onPoint: ((point: Point) => void) | undefined;
  onDropAt: (point: Point, data: DataTransfer) => void;
  onBand: (box: Box) => void;
  /** tokens that are picked out */
  selected: ReadonlySet<string>;
  onToggleToken: (tokenId: string) => void;
}

/** The current deck with all that stands on it, drawn from the active view. Terminal and console share it. */
export function EncounterMap({ place, map, ...more }: EncounterMapProps) {
  const deck = `${place}/${map.current_deck_id}`;
  return (
    <>
      <DeckView key={deck} map={map} {...more} />
      <DeckWipe deck={deck} />
    </>
  );
}

function DeckView({ map, mayDrag, onRefused, tools }: Omit<EncounterMapProps, "place">) {
  const deck = map.current_deck;
  const { content, bounds } = useMemo(() => extentOf(deck), [deck]);
  const marks = useMemo(() => marksOf(deck), [deck]);
  const both = useMemo(() => [...deck.rooms, ...deck.corridors], [deck.rooms, deck.corridors]);
  return (
    <MapFrame
      name={`Map: ${deck.name || deck.location_name}`}
      grid={deck.grid}
      content={content}
      bounds={bounds}
      onPoint={tools?.onPoint}
      onDropAt={tools?.onDropAt}
      onBand={tools?.onBand}
    >
      <Sheet>
        <LiveRooms rooms={deck.rooms} corridors={deck.corridors} marks={marks} onPick={tools?.onRoom} />
        {deck.grid.show_grid && <GridLayer width={deck.grid.width} height={deck.grid.height} />}
        <LiveDoors connections={deck.connections} rooms={both} onPick={tools?.onDoor} />
        <MarkersLayer deck={deck} manifest={map.manifest ?? null} onDeck={tools?.onDeck} />
      </Sheet>
      <Sheet apart>
        <LiveTokens
          deckId={map.current_deck_id}
          mayDrag={mayDrag}
          onRefused={onRefused}
          onPick={tools?.onPoint === undefined ? tools?.onToken : undefined}
          selected={tools?.selected}
          onToggle={tools?.onToggleToken}
        />
      </Sheet>
    </MapFrame>
  );
}

/** Where the deck's terminals and points of interest stand, in cells. */
function marksOf(deck: DeckMap): Point[] {
  return [...deck.terminals, ...deck.poi].map(({ position }) => markerPoint(position));
}

const NO_TOKENS: Record<string, Token> = {};
const NO_STATUSES: Record<string, DoorStatus> = {};
const NO_VISIBILITY: Record<string, boolean> = {};

interface LiveRoomsProps {
  rooms: Room[];
  corridors: Room[];
  marks: Point[];
  onPick: MapTools["onRoom"] | undefined;
}

function LiveRooms({ onPick, ...deck }: LiveRoomsProps) {
  const visibility = useActiveView((view) => view.encounter_room_visibility) ?? NO_VISIBILITY;
  // A player is sent revealed rooms only: for them there is nothing to tell apart.
  const shown = onPick === undefined ? undefined : visibility;
  return <RoomsLayer {...deck} visibility={shown} onPick={onPick} />;
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
  selected: ReadonlySet<string> | undefined;
  onToggle: MapTools["onToggleToken"] | undefined;
}

function LiveTokens(props: LiveTokensProps) {
  const tokens = useActiveView((view) => view.encounter_tokens) ?? NO_TOKENS;
  const revision = useActiveView((view) => view.revision) ?? 0;
  const instance = useActiveView((view) => view.instance_id) ?? "";
  return <TokensLayer {...props} tokens={tokens} revision={revision} instance={instance} move={sendMoves} />;
}

/** A player may move one token at a time; several in one step are the GM's. */
function sendMoves(moves: readonly TokenMove[], gesture: string) {
  const [first, ...more] = moves;
  return first !== undefined && more.length === 0
    ? moveToken(first.token_id, first.x, first.y, gesture)
    : moveTokens(moves, gesture);
}

/**
 * In map units: what the camera shows at first, which is the known rooms with a cell around them but never so little
 * that cells look huge; and all that is drawn.
 */
function extentOf(deck: DeckMap): { content: Box; bounds: Box } {
  const { width, height } = deck.grid;
  const grid = { x: 0, y: 0, width, height };
  const rooms = boundsOf([...deck.rooms, ...deck.corridors]);
  const all = boundsOf(rooms === null ? [grid] : [grid, rooms]) ?? grid;
  return { content: scaled(rooms === null ? grid : roomy(rooms)), bounds: scaled(grown(all, EDGE)) };
}

function roomy(rooms: Box): Box {
  const wide = Math.max(rooms.width + 2, 10);
  const high = Math.max(rooms.height + 2, 7);
  return {
    x: rooms.x + rooms.width / 2 - wide / 2,
    y: rooms.y + rooms.height / 2 - high / 2,
    width: wide,
    height: high,
  };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function scaled({ x, y, width, height }: Box): Box {
  return { x: x * CELL, y: y * CELL, width: width * CELL, height: height * CELL };
}
