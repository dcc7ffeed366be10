import { ActionIcon, Badge, Button, Group, Menu, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { BRIDGE_TAB_LABELS, bridgeTabOf } from "../../api/bridgeTabs";
import type { GmAction } from "../../api/gmAction";
import type { ViewType } from "../../api/model";
import { ActionButton, ActionItem } from "../../ui/gm/ActionButton";
import { Icon } from "../../ui/gm/Icon";
import { BRIDGE_TAB_ACTIONS, HIDE_TERMINAL, MORE_VIEW_ACTIONS, SHOW_BRIDGE, VIEW_ACTIONS } from "./actions";
import styles from "./ViewBar.module.css";

/**
 * The quick ways to put something else on every screen.
 *
 * @param more further lines for the menu of the rarer ones
 */
export function ViewBar({ more }: { more?: ReactNode }) {
  const viewType = useActiveView((view) => view.view_type);
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label="Put on the screens">
      {VIEW_ACTIONS.map((action) => {
        const button = (
          <ActionButton
            key={action.id}
            action={action}
            pressed={viewType === action.viewType}
            size="compact-sm"
            className={styles.view}
          />
        );
        return action === SHOW_BRIDGE ? (
          <Group key={action.id} gap={1} wrap="nowrap">
            {button}
            <BridgeTabs />
          </Group>
        ) : (
          button
        );
      })}
      <MoreViews more={more} />
    </Group>
  );
}

function BridgeTabs() {
  return (
    <Menu transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={26}
          aria-label="Bridge at one of its tabs"
          title="Bridge at one of its tabs"
        >
          <Icon name="down" />
        </ActionIcon>
      </Menu.Target>
      <ActionMenu actions={BRIDGE_TAB_ACTIONS} />
    </Menu>
  );
}

function MoreViews({ more }: { more?: ReactNode }) {
  return (
    <Menu transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" color="gray" rightSection={<Icon name="down" />}>
          More
        </Button>
      </Menu.Target>
      <ActionMenu actions={[...MORE_VIEW_ACTIONS, HIDE_TERMINAL]}>{more}</ActionMenu>
    </Menu>
  );
}

function ActionMenu({ actions, children }: { actions: readonly GmAction[]; children?: ReactNode }) {
  return (
    <Menu.Dropdown>
      {actions.map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
      {children}
    </Menu.Dropdown>
  );
}

const VIEW_LABELS: Record<ViewType, string> = {
  STANDBY: "Standby",
  BRIDGE: "Bridge",
  ENCOUNTER: "Encounter",
  CHARON_TERMINAL: "CHARON",
  COMM_TERMINAL: "Comm terminal",
  MESSAGES: "Messages",
  SHIP_DASHBOARD: "Ship status",
};

/** What every screen shows just now, in words. */
export function CurrentView() {
  const viewType = useActiveView((view) => view.view_type);
  const place = useActiveView((view) => view.location_name ?? view.location_slug);
  const overlay = useActiveView((view) => view.overlay_terminal_slug);
  const tab = useActiveView((view) => (view.view_type === "BRIDGE" ? bridgeTabOf(view.view_slug) : null));
  const view = viewType === "ENCOUNTER" && place ? place : viewType === null ? undefined : VIEW_LABELS[viewType];
  const words = tab === null ? view : `${view} · ${BRIDGE_TAB_LABELS[tab]}`;
  return (
    <div className={styles.current} data-testid="current-view">
      <span className={styles.on} title="On the screens now">
        <Icon name="screen" />
        <VisuallyHidden>On the screens now: </VisuallyHidden>
      </span>
      <span className={styles.words} title={words}>
        {words ?? "…"}
      </span>
      {overlay ? (
        <Badge variant="outline" color="amber" radius="sm" className={styles.overlay}>
          Terminal {overlay}
        </Badge>
      ) : null}
    </div>
  );
}
