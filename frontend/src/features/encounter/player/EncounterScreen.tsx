import { type ReactNode, useCallback, useState } from "react";
import { useActiveView } from "../../../api/activeViewContext";
import type { LocationMap, Token } from "../../../api/model";
import { Notice } from "../../../ui/Notice";
import { EncounterMap } from "../map/EncounterMap";
import styles from "./EncounterScreen.module.css";
import { UnmappedLocation } from "./UnmappedLocation";

/**
 * What the table sees of an encounter: the deck as far as it is revealed; for a place without a map its chart of space, or
 * the place in words where it has none.
 *
 * @param chart shows the chart of the current location; left out: the place is told in words
 */
export function EncounterScreen({ chart }: { chart?: ReactNode }) {
  const location = useActiveView((view) => view.location_data) ?? null;
  const slug = useActiveView((view) => view.location_slug) ?? "";
  const map = location?.map;
  if (map) {
    return <MappedLocation key={slug} place={slug} map={map} />;
  }
  return location?.chart && chart !== undefined ? chart : <UnmappedLocation location={location} />;
}

interface Refusal {
  words: string;
  count: number;
}

function MappedLocation({ place, map }: { place: string; map: LocationMap }) {
  const movesAllowed = useActiveView((view) => view.player_moves_allowed) ?? false;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mayDrag = useCallback((token: Token) => movesAllowed && token.type === "player", [movesAllowed]);
  const onRefused = useCallback((cause: unknown) => {
    const words = cause instanceof Error ? cause.message : String(cause);
    setRefusal((held) => ({ words, count: (held?.count ?? 0) + 1 }));
  }, []);
  const onDone = useCallback(() => setRefusal(null), []);
  return (
    <div className={styles.screen}>
      <DeckLine map={map} />
      <div className={styles.map}>
        <EncounterMap place={place} map={map} mayDrag={mayDrag} onRefused={onRefused} />
        {map.current_deck.rooms.length === 0 && <p className={styles.dark}>No sensor returns</p>}
      </div>
      {refusal !== null && <Notice key={refusal.count} text={refusal.words} onDone={onDone} />}
    </div>
  );
}

/** Which deck this is. A single map that bears the place's own name need not say it twice. */
function DeckLine({ map }: { map: LocationMap }) {
  const place = useActiveView((view) => view.location_name);
  const deckName = useActiveView((view) => view.encounter_deck_name) ?? map.current_deck.name;
  const level = useActiveView((view) => view.encounter_level) ?? 1;
  return map.is_multi_deck || deckName !== place ? (
    <div className={styles.place} data-testid="encounter-deck">
      <span data-testid="deck-name">{deckName}</span>
      {map.is_multi_deck && <span data-testid="deck-level"> · Level {level}</span>}
    </div>
  ) : null;
}
