import { Badge, Button, Group, Menu } from "@mantine/core";
import { useActiveView } from "../../api/activeViewContext";
import { type GmAction, useAct } from "../../api/gmAction";
import { ActionButton } from "../../ui/gm/ActionButton";
import { MORE_VIEW_ACTIONS, VIEW_ACTIONS } from "./actions";

/** What every screen shows just now, and the quick ways to something else. */
export function ViewBar() {
  const viewType = useActiveView((view) => view.view_type);
  return (
    <Group gap="xs" wrap="nowrap">
      {VIEW_ACTIONS.map((action) => (
        <ActionButton key={action.id} action={action} pressed={viewType === action.viewType} size="compact-sm" />
      ))}
      <MoreViews />
    </Group>
  );
}

function MoreViews() {
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" color="gray">
          More…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {MORE_VIEW_ACTIONS.map((action) => (
          <ActionItem key={action.id} action={action} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ActionItem({ action }: { action: GmAction }) {
  const act = useAct();
  const enabled = useActiveView((view) => action.enabled(view)) ?? false;
  return (
    <Menu.Item disabled={!enabled} data-action={action.id} onClick={() => void act(action)}>
      {action.label}
    </Menu.Item>
  );
}

/** The current view in words. */
export function CurrentView() {
  const viewType = useActiveView((view) => view.view_type);
  const place = useActiveView((view) => view.location_name ?? view.location_slug);
  const overlay = useActiveView((view) => view.overlay_terminal_slug);
  return (
    <Group gap={6} wrap="nowrap" data-testid="current-view">
      <Badge variant="light" size="lg" radius="sm">
        {viewType ?? "…"}
        {viewType === "ENCOUNTER" && place ? `: ${place}` : ""}
      </Badge>
      {overlay ? (
        <Badge variant="outline" color="yellow" size="lg" radius="sm">
          terminal {overlay}
        </Badge>
      ) : null}
    </Group>
  );
}
