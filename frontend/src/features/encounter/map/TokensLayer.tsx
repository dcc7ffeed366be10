import { type KeyboardEvent, useState } from "react";
import type { Token } from "../../../api/model";
import styles from "./map.module.css";
import { shownCell, targetsOf } from "./tokenDrag";
import { GhostView, TokenView } from "./TokenView";
import { type TokenDragSettings, tokenIdOf, useTokenDrag } from "./useTokenDrag";

interface TokensLayerProps extends TokenDragSettings {
  deckId: string;
  /** ids of all tokens, from the lowest to the topmost */
  order: readonly string[];
}

/** The tokens of the current deck, each drawn above those before it in the order. */
export function TokensLayer({ deckId, order, ...settings }: TokensLayerProps) {
  const { tokens, mayDrag, onPick, selected, onToggle } = settings;
  const { drag, handlers } = useTokenDrag(settings);
  const here = useOrderAtRest(order, drag.held !== null).flatMap((id): [string, Token][] => {
    const token = tokens[id];
    return token !== undefined && (!token.deck_id || token.deck_id === deckId) ? [[id, token]] : [];
  });
  const nudges = nudgesOf(here.map(([id, token]) => [id, shownCell(drag, id, token)]));
  const inHand = drag.held?.shift ? drag.held.from : {};

  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const tokenId = tokenIdOf(event.target);
    if (tokenId === null || !onPick || (event.key !== "Enter" && event.key !== " ")) {
      return;
    }
    event.preventDefault();
    if (onToggle && event.key === " ") {
      onToggle(tokenId);
    } else {
      const box = (event.target as Element).getBoundingClientRect();
      onPick(tokenId, { x: box.left + box.width / 2, y: box.top + box.height / 2 });
    }
  };

  return (
    <g data-testid="tokens" {...handlers} onKeyDown={onKeyDown}>
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
            selected={selected?.has(id) ?? false}
            lifted={id in inHand}
          />
        );
      })}
      <g className={styles.ghosts}>
        {Object.entries(targetsOf(drag)).map(([id, cell]) => {
          const token = tokens[id];
          return token && <GhostView key={id} token={token} cell={cell} />;
        })}
      </g>
    </g>
  );
}

/**
 * The order, kept as it was while a token is held: moving the held token's element in the document would release its pointer capture,
 * and the drag would never end. Tokens that come meanwhile are drawn on top.
 */
function useOrderAtRest(order: readonly string[], held: boolean): readonly string[] {
  const [atRest, setAtRest] = useState(order);
  if (!held) {
    if (atRest !== order) {
      setAtRest(order);
    }
    return order;
  }
  return [...atRest, ...order.filter((id) => !atRest.includes(id))];
}

/** Tokens that share a cell are drawn a little apart: how many already stand where each one does. */
function nudgesOf(places: [string, { x: number; y: number }][]): Map<string, number> {
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
