import type { BridgeFocus } from "../../api/model";
import type { ChartAddress } from "./model/chart";

/** Where on the map of space a reader is, and what is picked out there. */
export interface ChartPosition {
  address: ChartAddress;
  /** id of an element; null for none */
  selected: string | null;
}

/** A reader's way over the map of space: led by the GM, or on their own. */
export interface Navigation {
  /** what the GM last said */
  focus: BridgeFocus;
  /** where the reader is, or would be if the GM let go */
  own: ChartPosition;
  /** whether the reader has gone anywhere since the GM last led */
  strayed: boolean;
}

export type Move =
  /** The GM points somewhere, or lets go. */
  | { type: "focus"; focus: BridgeFocus }
  | { type: "pick"; id: string | null }
  | { type: "go"; address: ChartAddress; selected?: string | null }
  | { type: "climb" };

export const GALAXY: ChartAddress = { level: "galaxy", system: "", body: "" };

/** Where one begins: at the GM's focus. */
export function beginAt(focus: BridgeFocus): Navigation {
  return { focus, own: positionOf(focus), strayed: false };
}

/** One step on. While the GM leads, nothing moves but the focus; a reader let go stays where they were led. */
export function navigate(held: Navigation, move: Move): Navigation {
  switch (move.type) {
    case "focus": {
      const { focus } = move;
      const mayTake = focus.follow || (!held.strayed && !held.focus.follow);
      return {
        focus,
        own: mayTake ? positionOf(focus) : held.own,
        strayed: focus.follow ? false : held.strayed,
      };
    }
    case "pick":
      return walk(held, { ...held.own, selected: move.id });
    case "go":
      return walk(held, { address: move.address, selected: move.selected ?? null });
    case "climb": {
      const above = climbFrom(held.own.address);
      return above === null ? held : walk(held, above);
    }
  }
}

function walk(held: Navigation, own: ChartPosition): Navigation {
  return held.focus.follow ? held : { ...held, own, strayed: true };
}

/** The level above, with what one comes from picked out; null at the top. */
export function climbFrom({ level, system, body }: ChartAddress): ChartPosition | null {
  switch (level) {
    case "galaxy":
      return null;
    case "system":
      return { address: GALAXY, selected: system };
    case "orbit":
      return { address: { level: "system", system, body: "" }, selected: body };
  }
}

/** Where a focus points. */
export function positionOf({ level, system, body, element }: BridgeFocus): ChartPosition {
  return {
    address: { level, system: level === "galaxy" ? "" : system, body: level === "orbit" ? body : "" },
    selected: element === "" ? null : element,
  };
}

/** Whether two addresses name the same chart. */
export function sameAddress(a: ChartAddress, b: ChartAddress): boolean {
  return a.level === b.level && a.system === b.system && a.body === b.body;
}
