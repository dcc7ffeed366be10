import { Group, Text, Tooltip } from "@mantine/core";
import type { ReactElement } from "react";
import { useActiveView } from "../../api/activeViewContext";
import type { GmAction } from "../../api/gmAction";
import { Keys } from "./Keys";

/** Says of a button what its action would do just now, and by which keys; its target must take a ref. */
export function ActionTip({ action, named, children }: { action: GmAction; named: boolean; children: ReactElement }) {
  const detail = useActiveView((view) => (action.enabled(view) ? action.detail?.(view) : action.off)) ?? "";
  const keys = action.keys?.[0];
  const words = detail || (named ? "" : action.label);
  if (words === "" && keys === undefined) {
    return children;
  }
  return (
    <Tooltip
      openDelay={350}
      label={
        <Group gap={8} wrap="nowrap">
          {words !== "" && <Text size="xs">{words}</Text>}
          {keys !== undefined && <Keys keys={keys} />}
        </Group>
      }
    >
      {children}
    </Tooltip>
  );
}
