import { Button, Group, Text } from "@mantine/core";
import { resetShip } from "../../api/activeView";
import { useRunner } from "../../api/gmAction";
import type { ShipGaugeName, ShipSystemName } from "../../api/model";

interface FileLineProps {
  part: ShipSystemName | ShipGaugeName;
  label: string;
  /** what the ship's file says of it */
  file: string;
}

/** Under a part that play has changed: what its file says, and the way back there. Undo takes that back too. */
export function FileLine({ part, label, file }: FileLineProps) {
  const { run } = useRunner();
  return (
    <Group justify="space-between" gap="xs" mt={10} wrap="nowrap" data-testid={`changed-${part}`}>
      <Text size="xs" c="dimmed">
        Changed in play; the file says {file}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        flex="none"
        aria-label={`Reset ${label} to its file`}
        onClick={() => void run(() => resetShip(part))}
      >
        Reset to file
      </Button>
    </Group>
  );
}
