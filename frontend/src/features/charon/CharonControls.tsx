import { SegmentedControl, Stack, Switch, Text } from "@mantine/core";
import { setCharonMode, toggleCharonDialog } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { useRunner } from "../../api/gmAction";
import type { CharonMode } from "../../api/model";

const MODES = [
  { value: "DISPLAY", label: "Display" },
  { value: "QUERY", label: "Query" },
];

/** How the ship's computer meets the table. */
export function CharonControls() {
  const { run } = useRunner();
  const mode = useActiveView((view) => view.charon_mode) ?? "DISPLAY";
  const open = useActiveView((view) => view.charon_dialog_open) ?? false;
  const channel = useActiveView((view) => view.charon_active_channel) ?? "";
  return (
    <Stack gap="md" maw={460}>
      <div>
        <Text size="sm" mb={4} id="charon-mode">
          Mode
        </Text>
        <SegmentedControl
          aria-labelledby="charon-mode"
          data={MODES}
          value={mode}
          onChange={(next) => void run(() => setCharonMode(next as CharonMode))}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {mode === "QUERY" ? "The table may ask; you approve each reply." : "CHARON speaks only when you let it."}
        </Text>
      </div>
      <Switch
        label="Dialog open on the screens"
        checked={open}
        onChange={(event) => {
          const next = event.currentTarget.checked;
          void run(() => toggleCharonDialog(next));
        }}
      />
      <Text size="sm" c="dimmed">
        Active channel: {channel}
      </Text>
    </Stack>
  );
}
