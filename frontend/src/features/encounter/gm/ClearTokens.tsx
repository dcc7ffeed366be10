import { Button, Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import { useActiveView } from "../../../api/activeViewContext";
import { useAct } from "../../../api/gmAction";
import { CLEAR_TOKENS } from "./actions";

/** Clears the map of tokens, once the GM has said so twice. */
export function ClearTokens() {
  const act = useAct();
  const enabled = useActiveView((view) => CLEAR_TOKENS.enabled(view)) ?? false;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        disabled={!enabled}
        data-action={CLEAR_TOKENS.id}
        onClick={() => setAsking(true)}
      >
        {CLEAR_TOKENS.label}…
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title="Clear tokens" size="sm" centered>
        <Text size="sm">Every token of this place is removed, on all decks. This cannot be undone.</Text>
        <Group justify="end" mt="md" gap="xs">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            Keep them
          </Button>
          <Button
            color="red"
            data-testid="confirm-clear-tokens"
            onClick={() => {
              setAsking(false);
              void act(CLEAR_TOKENS);
            }}
          >
            Clear
          </Button>
        </Group>
      </Modal>
    </>
  );
}
