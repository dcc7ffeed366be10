import type { KeyboardEvent } from "react";
import type { Token } from "../../../api/model";
import styles from "./map.module.css";
import { shownCell } from "./tokenDrag";
import { GhostView, TokenView } from "./TokenView";
import { type TokenDragSettings, tokenIdOf, useTokenDrag } from "./useTokenDrag";

interface TokensLayerProps extends TokenDragSettings {
  deckId: string;
}

/** The tokens of the current deck, in the order they were placed. */
export function TokensLayer({ deckId, ...settings }: TokensLayerProps) {
  const { tokens, mayDrag, onPick } = settings;
  const { drag, handlers } = useTokenDrag(settings);
  const here = Object.entries(tokens).filter(([, token]) => !token.deck_id || token.deck_id === deckId);
  const nudges = nudgesOf(here.map(([id, token]) => [id, shownCell(drag, id, token)]));
  const held = drag.held === null ? undefined : tokens[drag.held.tokenId];

  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const tokenId = tokenIdOf(event.target);
    if (tokenId !== null && onPick && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      const box = (event.target as Element).getBoundingClientRect();
      onPick(tokenId, { x: box.left + box.width / 2, y: box.top + box.height / 2 });
    }
  };

  return (
    <g className={styles.tokens} data-testid="tokens" {...handlers} onKeyDown={onKeyDown}>
      {here.map(([id, token]) => {
        const cell = shownCell(drag, id, token);
        return (
          <TokenView
            key={id}
            id={id}
            token={token}
            x={cell.x}
            y={cell.y}
            nudge={nudges.get(id) ?? 0}
            draggable={mayDrag(token)}
            pickable={onPick !== undefined}
            lifted={drag.held?.tokenId === id && drag.held.cell !== null}
          />
        );
      })}
      {drag.held?.cell && held && <GhostView token={held} cell={drag.held.cell} />}
    </g>
  );
}

/** Tokens that share a cell are drawn a little apart: how many already stand where each one does. */
function nudgesOf(places: [string, Token | { x: number; y: number }][]): Map<string, number> {
  const taken = new Map<string, number>();
  return new Map(
    places.map(([id, { x, y }]) => {
      const key = `${x},${y}`;
      const before = taken.get(key) ?? 0;
      taken.set(key, before + 1);
      return [id, before];
    }),
  );
}
