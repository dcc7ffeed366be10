import { useEffect, useState } from "react";
import { useTyped } from "../../ui/useTyped";
import { type Area, freePlace } from "./freePlace";
import styles from "./StandbyScreen.module.css";

const LIFE_MS = 6_000;
const EVERY_MS = 1_500;
const TYPE_MS = 35;
/** Width of a character and height of a line in the style below. */
const CHAR_PX = 10;
const LINE_PX = 26;

const LINES = [
  "hull stress within tolerance",
  "scrubbers 3 and 4 cycling",
  "reactor idle, coolant 41 C",
  "no inbound traffic",
  "crew manifest verified",
  "long range antenna sleeping",
  "airlock seals holding",
  "gravity plating 0.98 g",
  "cargo bay pressure nominal",
  "navigation awaiting orders",
  "log buffer flushed",
  "water reclaim 97 percent",
  "proximity sweep clear",
  "deck lighting at 20 percent",
];

interface StatusLine {
  id: number;
  text: string;
  area: Area;
}

/** The resting screen: the ship's computer has nothing to show, and says so now and then. */
export function StandbyScreen() {
  const lines = useStatusLines();
  return (
    <main className={styles.screen} data-testid="standby">
      <h1 className={styles.title} data-text="CHARON">
        CHARON
      </h1>
      <p className={styles.sub}>Standby</p>
      <div aria-hidden="true">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </div>
    </main>
  );
}

function Line({ line }: { line: StatusLine }) {
  const typed = useTyped(line.text, TYPE_MS);
  return (
    <span className={styles.line} style={{ left: line.area.x, top: line.area.y, animationDuration: `${LIFE_MS}ms` }}>
      {typed}
    </span>
  );
}

function useStatusLines(): StatusLine[] {
  const [lines, setLines] = useState<StatusLine[]>([]);
  useEffect(() => {
    let count = 0;
    const ends = new Set<ReturnType<typeof setTimeout>>();
    const begin = setInterval(() => {
      count += 1;
      const id = count;
      setLines((held) => {
        const line = newLine(id, held);
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
  }, []);
  return lines;
}

function newLine(id: number, held: StatusLine[]): StatusLine | null {
  const unused = LINES.filter((text) => !held.some((line) => line.text === text));
  const text = unused[Math.floor(Math.random() * unused.length)];
  if (text === undefined) {
    return null;
  }
  const screen = { width: window.innerWidth, height: window.innerHeight };
  const title = { x: 0, y: screen.height * 0.36, width: screen.width, height: screen.height * 0.28 };
  const taken = [title, ...held.map((line) => line.area)];
  const area = freePlace(screen, { width: text.length * CHAR_PX + 24, height: LINE_PX + 14 }, taken, Math.random);
  return area === null ? null : { id, text, area };
}
