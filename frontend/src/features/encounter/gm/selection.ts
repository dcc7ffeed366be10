import { useMemo } from "react";
import { useActiveView } from "../../../api/activeViewContext";
import type { ActiveView, Token } from "../../../api/model";
import { shared } from "./shared";

export type SelectionEvent =
  /** these and no others */
  | { type: "only"; ids: readonly string[] }
  /** in when it was out, out when it was in */
  | { type: "toggle"; id: string }
  | { type: "add"; ids: readonly string[] }
  | { type: "clear" };

/** The next selection, in the order tokens were picked out; the same list when nothing changed. Pure. */
export function reduceSelection(held: readonly string[], event: SelectionEvent): readonly string[] {
  switch (event.type) {
    case "only":
      return event.ids.length === held.length && event.ids.every((id) => held.includes(id)) ? held : [...event.ids];
    case "toggle":
      return held.includes(event.id) ? held.filter((id) => id !== event.id) : [...held, event.id];
    case "add": {
      const more = event.ids.filter((id) => !held.includes(id));
      return more.length === 0 ? held : [...held, ...more];
    }
    case "clear":
      return held.length === 0 ? held : [];
  }
}

const selected = shared<readonly string[]>([]);

/** Changes which tokens are picked out. One selection serves the console: map, menus, shortcuts and palette. */
export function select(event: SelectionEvent): void {
  selected.set(reduceSelection(selected.get(), event));
}

/** The ids picked out, as they were asked for: some may have left the map since. */
export function useSelection(): readonly string[] {
  return selected.use();
}

/** The tokens picked out that stand on the current deck, by id, in the order they were picked. */
export function selectedTokens(view: ActiveView): [string, Token][] {
  return among(selected.get(), view.encounter_tokens, currentDeck(view));
}

/** Ids of all tokens on the current deck. */
export function tokensHere(view: ActiveView): string[] {
  return among(view.encounter_token_order, view.encounter_tokens, currentDeck(view)).map(([id]) => id);
}

const NO_TOKENS: Record<string, Token> = {};

/** `selectedTokens` for a view: renders again when the selection or one of the tokens changes. */
export function useSelectedTokens(): [string, Token][] {
  const ids = useSelection();
  const tokens = useActiveView((view) => view.encounter_tokens) ?? NO_TOKENS;
  const deck = useActiveView(currentDeck) ?? undefined;
  return useMemo(() => among(ids, tokens, deck), [ids, tokens, deck]);
}

function currentDeck(view: ActiveView): string | undefined {
  return view.location_data?.map?.current_deck_id;
}

function among(
  ids: readonly string[],
  tokens: Readonly<Record<string, Token>>,
  deck: string | undefined,
): [string, Token][] {
  return ids.flatMap((id): [string, Token][] => {
    const token = tokens[id];
    return token !== undefined && (!token.deck_id || token.deck_id === deck) ? [[id, token]] : [];
  });
}
