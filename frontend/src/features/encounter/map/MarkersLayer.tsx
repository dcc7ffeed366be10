import { memo, type ReactNode, useMemo, useRef } from "react";
import type { DeckMap, InterDeckConnection, MapTerminal, Manifest, Poi, Room } from "../../../api/model";
import { markerPoint, type Point } from "../../../geometry/cells";
import { placePath } from "../../../geometry/paths";
import { largestRect } from "../../../geometry/rooms";
import styles from "./map.module.css";
import { useFadeIn } from "./motion";
import { CELL } from "./scale";
import { type Tip, useTip } from "./tips";

interface MarkersLayerProps {
  deck: DeckMap;
  manifest: Manifest | null;
  /** Makes the ways to other decks buttons. */
  onDeck?: ((deckId: string) => void) | undefined;
}

/** What stands in rooms: points of interest, comm terminals, ways to other decks. */
export const MarkersLayer = memo(function MarkersLayer({ deck, manifest, onDeck }: MarkersLayerProps) {
  const rooms = new Map([...deck.rooms, ...deck.corridors].map((room) => [room.id, room]));
  const taken = new Map<string, number>();
  const layer = useRef<SVGGElement>(null);
  const ids = useMemo(
    () => [...deck.poi, ...deck.terminals, ...deck.inter_deck_connections].map((thing) => thing.id),
    [deck],
  );
  useFadeIn(layer, "data-mark-id", ids);
  return (
    <g ref={layer}>
      {deck.poi.map((poi) => (
        <PoiMark key={poi.id} poi={poi} at={placeIn(rooms.get(poi.room), poi.position)} />
      ))}
      {deck.terminals.map((terminal) => (
        <TerminalMark key={terminal.id} terminal={terminal} at={placeIn(rooms.get(terminal.room), terminal.position)} />
      ))}
      {deck.inter_deck_connections.map((way) => {
        const index = taken.get(way.from_room) ?? 0;
        taken.set(way.from_room, index + 1);
        const room = rooms.get(way.from_room);
        const deckName = manifest?.decks.find((entry) => entry.id === way.to_deck)?.name ?? null;
        return room === undefined ? null : (
          <WayMark key={way.id} way={way} deckName={deckName} at={cornerOf(room, index)} onDeck={onDeck} />
        );
      })}
    </g>
  );
});

function PoiMark({ poi, at }: { poi: Poi; at: Point | null }) {
  const type = poi.type;
  return (
    <Mark
      at={at}
      tip={{ title: poi.name || poi.id, facts: [poi.type, poi.status], text: poi.description }}
      kind="poi"
      id={poi.id}
      status={poi.status}
      type={type}
    >
      {(draw, { x, y }) => (
        <>
          <path d={draw(POI_SHAPES[type])} />
          {isGlyph(poi.icon) && (
            <text className={styles.glyph} x={x} y={y}>
              {poi.icon}
            </text>
          )}
        </>
      )}
    </Mark>
  );
}

const POI_SHAPES: Record<Poi["type"], string> = {
  objective: "M0 -11L11 0L0 11L-11 0Z",
  item: "M-8 -8H8V8H-8Z",
  hazard: "M0 -11L11 9H-11Z",
  npc: "M0 -10A10 10 0 1 1 0 10A10 10 0 1 1 0 -10Z",
  player: "M0 -11L10 -4V9H-10V-4Z",
};

/** An icon may be a name from elsewhere; only a sign that is no word can be drawn as it stands. */
function isGlyph(icon: string): boolean {
  return icon.length > 0 && icon.length <= 4 && !/[a-z0-9]/i.test(icon);
}

function TerminalMark({ terminal, at }: { terminal: MapTerminal; at: Point | null }) {
  const name = terminal.name || terminal.terminal_slug || terminal.id;
  return (
    <Mark at={at} tip={{ title: name, facts: ["comm terminal"] }} kind="terminal" id={terminal.id}>
      {(draw) => (
        <>
          <path d={draw("M-10 -9H10V4H-10ZM-4 9H4M0 4V9")} />
          <path d={draw("M-6 -5H2M-6 -1H5")} />
        </>
      )}
    </Mark>
  );
}

interface WayMarkProps {
  way: InterDeckConnection;
  deckName: string | null;
  at: Point;
  onDeck: ((deckId: string) => void) | undefined;
}

function WayMark({ way, deckName, at, onDeck }: WayMarkProps) {
  const type = way.type;
  return (
    <Mark
      at={at}
      tip={{ title: `${type} to ${deckName ?? "another deck"}`, facts: [way.status] }}
      kind="way"
      id={way.id}
      type={type}
      status={way.status}
      onPick={onDeck && (() => onDeck(way.to_deck))}
    >
      {(draw) => (
        <>
          <path d={draw("M-11 -11H11V11H-11Z")} />
          <path d={draw(WAY_SHAPES[type])} />
        </>
      )}
    </Mark>
  );
}

const WAY_SHAPES: Record<InterDeckConnection["type"], string> = {
  ladder: "M-4 -8V8M4 -8V8M-4 -4H4M-4 0H4M-4 4H4",
  stairs: "M-8 7H-3V3H1V-1H5V-5H8",
  elevator: "M0 -8L5 -2H-5ZM0 8L5 2H-5Z",
  lift: "M0 -8L5 -2H-5ZM0 8L5 2H-5Z",
  hatch: "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0M-7 0H7",
};

interface MarkProps {
  at: Point | null;
  tip: Tip;
  kind: "poi" | "terminal" | "way";
  id: string;
  type?: string;
  status?: string | null | undefined;
  onPick?: (() => void) | undefined;
  /** Draws it, given how to place a path made around the origin and where that is, in map units. */
  children: (draw: (path: string) => string, at: Point) => ReactNode;
}

function Mark({ at, tip, kind, id, type, status, onPick, children }: MarkProps) {
  const { onTap, ...hover } = useTip(tip);
  if (at === null) {
    return null;
  }
  const centre = { x: at.x * CELL, y: at.y * CELL };
  return (
    <g
      className={styles.mark}
      role={onPick ? "button" : "img"}
      aria-label={tip.title}
      {...{ [`data-${kind}-id`]: id }}
      data-mark={kind}
      data-mark-id={id}
      data-mark-type={type}
      data-mark-status={status ?? undefined}
      onClick={onPick ?? onTap}
      {...hover}
    >
      {children((path) => placePath(path, centre), centre)}
    </g>
  );
}

function placeIn(room: Room | undefined, position: Point | null | undefined): Point | null {
  if (position) {
    return markerPoint(position);
  }
  if (room === undefined) {
    return null;
  }
  const rect = largestRect(room);
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Ways to other decks have a room but no place of their own: they line up along its lower right corner. */
function cornerOf(room: Room, index: number): Point {
  const rect = largestRect(room);
  return { x: rect.x + rect.width - 0.5 - index * 0.75, y: rect.y + rect.height - 0.5 };
}
