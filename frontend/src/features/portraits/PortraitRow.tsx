import { useCallback, useEffect, useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import type { NpcPortrait } from "../../api/model";
import { useTypewriter } from "../../ui/useTypewriter";
import styles from "./PortraitRow.module.css";
import { present, type Present } from "./presence";

const FLICKER_MS = 280;
const WIPE_MS = 650;
const TYPE_MS = 55;
const DISMISSAL_MS = 300;

const NOBODY: string[] = [];
const NO_DATA: Record<string, NpcPortrait> = {};

/** The faces the GM shows, side by side over the map. */
export function PortraitRow() {
  const active = useActiveView((view) => view.encounter_active_portraits) ?? NOBODY;
  const known = useActiveView((view) => view.encounter_npc_data) ?? NO_DATA;
  const [shown, setShown] = useState<Present[]>([]);
  const next = present(shown, active, known);
  if (next !== shown) {
    setShown(next);
  }
  const remove = useCallback(
    (id: string) => setShown((held) => held.filter((entry) => !(entry.leaving && entry.npc.id === id))),
    [],
  );
  return (
    <div
      className={styles.row}
      data-testid="portraits"
      data-many={next.length > 2 || undefined}
      data-crowd={next.length > 3 || undefined}
    >
      {next.map((entry) => (
        <PortraitPanel key={entry.npc.id} npc={entry.npc} leaving={entry.leaving} onGone={remove} />
      ))}
    </div>
  );
}

interface PortraitPanelProps {
  npc: NpcPortrait;
  leaving: boolean;
  onGone: (id: string) => void;
}

function PortraitPanel({ npc, leaving, onGone }: PortraitPanelProps) {
  useEffect(() => {
    if (!leaving) {
      return;
    }
    const timer = setTimeout(() => onGone(npc.id), DISMISSAL_MS);
    return () => clearTimeout(timer);
  }, [leaving, npc.id, onGone]);
  return (
    <figure
      className={styles.portrait}
      aria-label={`Portrait: ${npc.name}`}
      data-portrait-id={npc.id}
      data-leaving={leaving || undefined}
    >
      <div className={styles.picture}>
        <Picture npc={npc} />
      </div>
      <figcaption className={styles.name}>
        <TypedName key={npc.name} name={npc.name} />
      </figcaption>
    </figure>
  );
}

function TypedName({ name }: { name: string }) {
  const typed = useTypewriter(name, TYPE_MS, FLICKER_MS + WIPE_MS);
  return (
    <>
      {/* Keeps the space of the whole name, so that the panel does not grow while it is typed. */}
      <span className={styles.whole} aria-hidden="true">
        {name}
      </span>
      <span aria-hidden="true" data-testid="portrait-name">
        {typed}
      </span>
      <span className="visually-hidden">{name}</span>
    </>
  );
}

function Picture({ npc }: { npc: NpcPortrait }) {
  const [broken, setBroken] = useState<string | null>(null);
  return npc.portrait && npc.portrait !== broken ? (
    <img src={npc.portrait} alt="" draggable={false} onError={() => setBroken(npc.portrait)} />
  ) : (
    <Silhouette />
  );
}

/** Somebody of whom there is no picture. */
function Silhouette() {
  return (
    <svg className={styles.silhouette} viewBox="0 0 80 100" aria-hidden="true" data-testid="silhouette">
      <path d="M40 17c-11 0-17 8-17 19 0 7 3 14 7 18v8c0 4-3 6-8 8-8 3-14 8-15 18l-1 12h68l-1-12c-1-10-7-15-15-18-5-2-8-4-8-8v-8c4-4 7-11 7-18 0-11-6-19-17-19z" />
    </svg>
  );
}
