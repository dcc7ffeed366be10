import { type RefObject, useEffect, useState } from "react";
import { type Area, freePlace, overlap } from "./freePlace";
import { STATUS_TEXTS } from "./statusTexts";

/** How long a line lives, in milliseconds. */
export const LIFE_MS = 6_000;
const EVERY_MS = 1_500;
/** Space that stays free around a line, and at the screen's sides and ends, in parts of a line's height. */
const AIR = 0.6;
const SIDE = 0.8;
const END = 2.6;

/** A line on the resting screen; its area is in CSS pixels from the screen's corner. */
export interface StatusLine {
  id: number;
  text: string;
  area: Area;
}

interface Measures {
  screen: RefObject<HTMLElement | null>;
  /** what stands on the screen already */
  title: RefObject<HTMLElement | null>;
  /** what may come to stand on it, and go: each child by itself */
  below: RefObject<HTMLElement | null>;
  /** ten characters in a line's own style */
  ruler: RefObject<HTMLElement | null>;
}

/** Lines that appear one by one at free places and live for six seconds; a screen that changes its size begins anew. */
export function useStatusLines({ screen, title, below, ruler }: Measures): StatusLine[] {
  const [lines, setLines] = useState<StatusLine[]>([]);

  useEffect(() => {
    let count = 0;
    const ends = new Set<ReturnType<typeof setTimeout>>();
    const begin = setInterval(() => {
      if (screen.current === null || title.current === null || ruler.current === null || document.hidden) {
        return;
      }
      const room = roomOf(screen.current, [title.current, ...(below.current?.children ?? [])]);
      const letter = { width: ruler.current.offsetWidth / 10, height: ruler.current.offsetHeight };
      count += 1;
      const id = count;
      setLines((held) => {
        const line = newLine(id, held, room, letter);
        return line === null ? held : [...held, line];
      });
      const end = setTimeout(() => {
        ends.delete(end);
        setLines((held) => held.filter((line) => line.id !== id));
      }, LIFE_MS);
      ends.add(end);
    }, EVERY_MS);
    return () => {
      clearInterval(begin);
      ends.forEach(clearTimeout);
    };
  }, [screen, title, below, ruler]);

  useEffect(() => {
    if (screen.current === null || below.current === null) {
      return;
    }
    const [outer, place] = [screen.current, below.current];
    // What comes to stand on the screen takes the lines away that are where it stands, before anybody sees both.
    const watcher = new MutationObserver(() => {
      const { taken } = roomOf(outer, [...place.children]);
      setLines((held) => {
        const free = held.filter((line) => !taken.some((area) => overlap(line.area, area)));
        return free.length === held.length ? held : free;
      });
    });
    watcher.observe(place, { subtree: true, childList: true, characterData: true });
    return () => watcher.disconnect();
  }, [screen, below]);

  useEffect(() => {
    // A line placed on the old screen might lie outside the new one, or on the title.
    const clear = () => setLines([]);
    window.addEventListener("resize", clear);
    return () => window.removeEventListener("resize", clear);
  }, []);

  return lines;
}

interface Room {
  width: number;
  height: number;
  /** where something stands already */
  taken: Area[];
}

function roomOf(screen: HTMLElement, standing: readonly Element[]): Room {
  const outer = screen.getBoundingClientRect();
  return {
    width: outer.width,
    height: outer.height,
    taken: standing
      .map((element) => element.getBoundingClientRect())
      .filter((inner) => inner.width > 0)
      .map((inner) => ({ x: inner.x - outer.x, y: inner.y - outer.y, width: inner.width, height: inner.height })),
  };
}

/**
 * A line that is not on the screen yet, at a place where it touches nothing; null when there is no space for it.
 *
 * @param letter size of one character, in CSS pixels
 */
export function newLine(
  id: number,
  held: readonly StatusLine[],
  room: Room,
  letter: { width: number; height: number },
): StatusLine | null {
  const unused = STATUS_TEXTS.filter((text) => !held.some((line) => line.text === text));
  const text = unused[Math.floor(Math.random() * unused.length)];
  if (text === undefined) {
    return null;
  }
  const [air, side, end] = [AIR * letter.height, SIDE * letter.height, END * letter.height];
  // One character more than the text: the cursor stands behind it.
  const size = { width: (text.length + 1) * letter.width, height: letter.height };
  const inside = { width: room.width - 2 * side, height: room.height - 2 * end };
  const taken = [...room.taken, ...held.map((line) => line.area)].map((area) => ({
    x: area.x - side - air,
    y: area.y - end - air,
    width: area.width + 2 * air,
    height: area.height + 2 * air,
  }));
  const place = freePlace(inside, size, taken, Math.random);
  return place === null ? null : { id, text, area: { ...place, x: place.x + side, y: place.y + end } };
}
