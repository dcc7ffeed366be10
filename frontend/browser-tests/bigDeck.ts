import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COLUMNS = 40;
const ROWS = 25;
/** Side to side and top to bottom of one room's plot, in cells; neighbours share their walls. */
const PLOT = { width: 5, height: 4 };
const STATUSES = ["OPERATIONAL", "OPERATIONAL", "OPERATIONAL", "WARNING", "HAZARD", "OFFLINE"];
const NAMES = ["Berth", "Pump Room", "Cable Trunk", "Cold Store", "Filter Gallery", "Watch Office"];
const DOORS = ["standard", "airlock", "blast_door", "emergency", "standard", "open"];
const DOOR_STATES = ["CLOSED", "OPEN", "LOCKED", "CLOSED", "SEALED", "DAMAGED"];
const TYPES = ["player", "npc", "creature", "object"];

/** A place to stand in the big deck. */
export interface Spot {
  type: string;
  name: string;
  x: number;
  y: number;
}

/** Slug of the location with the big deck. */
export const BIG_PLACE = "hive";

/** Writes a campaign folder with one location: a single deck of 1,000 rooms. Answers the folder. */
export function writeBigCampaign(): string {
  const folder = mkdtempSync(join(tmpdir(), "charon-big-"));
  const place = join(folder, "galaxy", BIG_PLACE);
  mkdirSync(join(place, "map"), { recursive: true });
  writeFileSync(
    join(place, "location.yaml"),
    "name: Hive\ntype: station\nstatus: OPERATIONAL\ndescription: Many rooms.\n",
  );
  writeFileSync(join(place, "map", "hive.yaml"), [HEAD, ...rooms(), ...doors(), ...things()].join("\n"));
  return folder;
}

/** 100 places for tokens of all types, all over the deck. */
export function spots(): Spot[] {
  return Array.from({ length: 100 }, (_, index) => ({
    type: of(TYPES, index),
    name: `Token ${index + 1}`,
    x: (index % 20) * 10 + 2,
    y: Math.floor(index / 20) * 20 + 1 + (index % 3),
  }));
}

const HEAD = `deck_id: hive
name: Hive
location_name: Hive
description: A deck as large as they come.
grid: {width: ${COLUMNS * PLOT.width}, height: ${ROWS * PLOT.height}, unit_size: 1.5, show_grid: true}
rooms:`;

function eachPlot<T>(make: (column: number, row: number) => T[]): T[] {
  return Array.from({ length: COLUMNS * ROWS }, (_, index) =>
    make(index % COLUMNS, Math.floor(index / COLUMNS)),
  ).flat();
}

const idAt = (column: number, row: number) => `r-${column}-${row}`;

function rooms(): string[] {
  return eachPlot((column, row) => {
    const index = row * COLUMNS + column;
    const [x, y] = [column * PLOT.width, row * PLOT.height];
    // Every seventh room is an L made of two rectangles.
    const shape =
      index % 7 === 3
        ? `rects: [{x: ${x}, y: ${y}, width: 5, height: 2}, {x: ${x}, y: ${y + 2}, width: 3, height: 2}]`
        : `x: ${x}, y: ${y}, width: ${PLOT.width}, height: ${PLOT.height}`;
    const words = "A room like the one before, and the lamp at its far end is a little dimmer.";
    return [
      `  - {id: ${idAt(column, row)}, name: ${of(NAMES, index)} ${index + 1}, ${shape}, description: "${words}", status: ${of(STATUSES, index)}}`,
    ];
  });
}

function doors(): string[] {
  const lines = eachPlot((column, row) => {
    const index = row * COLUMNS + column;
    const door = (to: string, way: string, turn: number) =>
      `  - {id: d-${way}-${index}, from: ${idAt(column, row)}, to: ${to}, door_type: ${of(DOORS, index + turn)}, door_status: ${of(DOOR_STATES, index + turn)}}`;
    return [
      ...(column + 1 < COLUMNS ? [door(idAt(column + 1, row), "east", 0)] : []),
      ...(row + 1 < ROWS && index % 2 === 0 ? [door(idAt(column, row + 1), "south", 1)] : []),
    ];
  });
  return ["connections:", ...lines];
}

function things(): string[] {
  const lines = eachPlot((column, row) =>
    (row * COLUMNS + column) % 10 === 5
      ? [
          `  - {id: p-${column}-${row}, type: ${of(["objective", "item", "hazard"], column)}, room: ${idAt(column, row)}, position: {x: ${column * PLOT.width + 1.5}, y: ${row * PLOT.height + 1.5}}, name: Find ${row}, icon: mark, status: ACTIVE, description: Something.}`,
        ]
      : [],
  );
  return ["poi:", ...lines, ""];
}

function of(values: readonly string[], index: number): string {
  return values[index % values.length] ?? "";
}
