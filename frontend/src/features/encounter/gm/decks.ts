import { switchLevel } from "../../../api/activeView";
import type { GmAction } from "../../../api/gmAction";
import type { Manifest } from "../../../api/model";

/** Every deck of the shown place as something to switch to, lowest level first. */
export function deckActions(manifest: Manifest | null | undefined): GmAction[] {
  return (manifest?.decks ?? [])
    .toSorted((a, b) => a.level - b.level)
    .map((deck) => ({
      id: `deck:${deck.id}`,
      label: deck.name || deck.id,
      group: "Deck",
      keywords: `deck level ${deck.level} switch`,
      off: "The current deck",
      detail: () => `Level ${deck.level}`,
      enabled: (view) => view.view_type === "ENCOUNTER" && view.encounter_deck_id !== deck.id,
      run: () => switchLevel(deck.level, deck.id),
    }));
}

/** The action that switches to one deck; undefined where the place has no such deck. */
export function deckAction(manifest: Manifest | null | undefined, deckId: string): GmAction | undefined {
  return deckActions(manifest).find(({ id }) => id === `deck:${deckId}`);
}
