import { Button, Group, Modal, Text } from "@mantine/core";
import { useAct } from "../../../api/gmAction";
import { CLEAR_TOKENS_AT_ONCE } from "./actions";
import { askToClear, useAskedToClear } from "./clearing";

/** The question before the map is cleared of tokens. */
export function ClearTokensDialog() {
  const act = useAct();
  const asked = useAskedToClear();
  const close = () => askToClear(false);
  return (
    <Modal opened={asked} onClose={close} title="Clear tokens" size="sm" centered>
      <Text size="sm">Every token of this place is removed, on all decks.</Text>
      <Group justify="end" mt="md" gap="xs">
        <Button variant="default" onClick={close} data-autofocus>
          Keep them
        </Button>
        <Button
          color="red"
          data-testid="confirm-clear-tokens"
          onClick={() => {
            close();
            void act(CLEAR_TOKENS_AT_ONCE);
          }}
        >
          {CLEAR_TOKENS_AT_ONCE.label}
        </Button>
      </Group>
    </Modal>
  );
}
