import { Group } from "@mantine/core";
import { ActionIconButton } from "../../ui/gm/ActionButton";
import { REDO, UNDO } from "./actions";

/** Undo and redo, each with the words of what it is about. */
export function HistoryButtons() {
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIconButton action={UNDO} icon="undo" />
      <ActionIconButton action={REDO} icon="redo" />
    </Group>
  );
}
