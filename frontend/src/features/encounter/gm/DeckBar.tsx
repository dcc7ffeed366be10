import { Group, SegmentedControl, Switch, Text } from "@mantine/core";
import { allowPlayerMoves } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { useAct, useRunner } from "../../../api/gmAction";
import type { LocationMap } from "../../../api/model";
import { ActionButton } from "../../../ui/gm/ActionButton";
import { CLEAR_TOKENS, HIDE_ALL, REVEAL_ALL } from "./actions";
import { deckAction } from "./decks";

/** The row over the map: decks, all rooms at once, all tokens at once, and whether players may move. */
export function DeckBar({ map }: { map: LocationMap }) {
  const { run } = useRunner();
  const movesAllowed = useActiveView((view) => view.player_moves_allowed) ?? true;
  const act = useAct();
  const decks = (map.manifest?.decks ?? []).toSorted((a, b) => a.level - b.level);
  const choose = (id: string) => {
    const action = deckAction(map.manifest, id);
    if (action !== undefined) {
      void act(action);
    }
  };
  return (
    <Group gap="sm" justify="space-between">
      {decks.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label="Deck"
          data={decks.map((deck) => ({ value: deck.id, label: `${deck.level} · ${deck.name}` }))}
          value={map.current_deck_id}
          onChange={choose}
        />
      ) : (
        <Text size="sm">{map.current_deck.name}</Text>
      )}
      <Group gap="xs">
        <ActionButton action={REVEAL_ALL} size="compact-sm" />
        <ActionButton action={HIDE_ALL} size="compact-sm" />
        <ActionButton action={CLEAR_TOKENS} size="compact-sm" variant="subtle" color="red" />
        <Switch
          size="xs"
          label="Players may move"
          checked={movesAllowed}
          onChange={(event) => {
            const allowed = event.currentTarget.checked;
            void run(() => allowPlayerMoves(allowed));
          }}
        />
      </Group>
    </Group>
  );
}
