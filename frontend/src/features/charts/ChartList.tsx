import { type KeyboardEvent, useEffect, useRef } from "react";
import styles from "./charts.module.css";
import { pickOrDive } from "./model/act";
import type { Chart, ChartElement, ChartPictureProps } from "./model/chart";
import { readable } from "./model/facts";

/** The elements of a chart as a list: the picture's other way in. Arrow keys walk along it. */
export function ChartList(picture: ChartPictureProps) {
  const { chart, selected, led } = picture;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [frame, picked] = [list.current, list.current?.querySelector<HTMLElement>("[data-selected]")];
    // Only the list itself: where it scrolls with all else, what is known of the picked one must stay in sight.
    if (frame && picked && frame.scrollHeight > frame.clientHeight) {
      const [inner, outer] = [picked.getBoundingClientRect(), frame.getBoundingClientRect()];
      frame.scrollTop += Math.min(0, inner.top - outer.top) + Math.max(0, inner.bottom - outer.bottom);
    }
  }, [selected, chart]);

  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (next !== undefined && at >= 0) {
      event.preventDefault();
      entries[Math.min(entries.length - 1, Math.max(0, next))]?.focus();
    }
  };
  return (
    <nav
      ref={list}
      className={styles.list}
      aria-label={LISTS[chart.level]}
      data-testid="chart-list"
      onKeyDown={onKeyDown}
    >
      {groupsOf(chart).map(({ name, elements }) => (
        <section key={name}>
          <h3 className={styles.group}>{name}</h3>
          <ul>
            {elements.map((element) => (
              <li key={element.id}>
                {element.clickable && !led ? (
                  <button
                    type="button"
                    className={styles.entry}
                    data-entry={element.id}
                    data-selected={element.id === selected || undefined}
                    aria-pressed={element.id === selected}
                    onClick={(event) => pickOrDive(picture, element, event.detail > 1)}
                  >
                    <Entry element={element} />
                  </button>
                ) : (
                  <div
                    className={styles.entry}
                    data-entry={element.id}
                    data-selected={element.id === selected || undefined}
                  >
                    <Entry element={element} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {chart.elements.length === 0 && <p className={styles.faint}>Nothing is charted here.</p>}
    </nav>
  );
}

const LISTS = { galaxy: "Star systems", system: "Bodies", orbit: "In orbit and on the surface" };

function Entry({ element }: { element: ChartElement }) {
  return (
    <>
      <span className={styles.dot} style={{ background: element.color }} data-kind={element.kind} />
      <span className={styles.name}>
        {element.name}
        <small>{kindOf(element)}</small>
      </span>
      {element.dive !== null && <span className={styles.deeper} title="Has a chart of its own" />}
    </>
  );
}

/** What something is, in a word or two. */
export function kindOf({ type, kind, marker, icon }: ChartElement): string {
  return readable(type) || readable(marker ?? (kind === "station" ? icon || kind : kind));
}

function groupsOf(chart: Chart): { name: string; elements: ChartElement[] }[] {
  const groups = GROUPS[chart.level].map(({ name, kinds }) => ({
    name,
    elements: chart.elements.filter(({ kind }) => kinds === undefined || kinds.includes(kind)),
  }));
  return groups.filter(({ elements }) => elements.length > 0);
}

const GROUPS: Record<Chart["level"], { name: string; kinds?: readonly ChartElement["kind"][] }[]> = {
  galaxy: [{ name: "Systems" }],
  system: [{ name: "In orbit" }],
  orbit: [
    { name: "On the surface", kinds: ["marker"] },
    { name: "Stations", kinds: ["station"] },
    { name: "Moons", kinds: ["planet", "gas_giant", "moon", "asteroid", "star"] },
  ],
};
