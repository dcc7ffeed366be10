import { ActionIcon, Button, type ButtonProps, Menu } from "@mantine/core";
import { useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { type GmAction, useAct } from "../../api/gmAction";
import { ActionTip } from "./ActionTip";
import { Icon, type IconName } from "./Icon";
import { Keys } from "./Keys";

interface ActionButtonProps extends ButtonProps {
  action: GmAction;
  /** shows that the action's result is the state just now */
  pressed?: boolean;
}

/** A GM action as a button: off while it would change nothing, busy while the server decides. */
export function ActionButton({ action, pressed, ...look }: ActionButtonProps) {
  const { act, enabled, busy } = useAction(action);
  return (
    <ActionTip action={action} named>
      <Button
        variant={pressed ? "filled" : "default"}
        aria-pressed={pressed}
        aria-keyshortcuts={ariaKeys(action)}
        disabled={!enabled || busy}
        data-action={action.id}
        onClick={act}
        {...look}
      >
        {action.label}
      </Button>
    </ActionTip>
  );
}

/** The same as a small drawing, where there is no room for words. */
export function ActionIconButton({ action, icon }: { action: GmAction; icon: IconName }) {
  const { act, enabled, busy } = useAction(action);
  const detail = useActiveView((view) => action.detail?.(view));
  return (
    <ActionTip action={action} named={false}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={detail || action.label}
        aria-keyshortcuts={ariaKeys(action)}
        // Stays hoverable: its tip says why it is off.
        data-disabled={!enabled || undefined}
        aria-disabled={!enabled || undefined}
        data-action={action.id}
        onClick={enabled && !busy ? act : undefined}
      >
        <Icon name={icon} />
      </ActionIcon>
    </ActionTip>
  );
}

/** The same as a line of a menu. */
export function ActionItem({ action }: { action: GmAction }) {
  const { act, enabled } = useAction(action);
  const keys = action.keys?.[0];
  return (
    <Menu.Item
      disabled={!enabled}
      data-action={action.id}
      rightSection={keys !== undefined && <Keys keys={keys} />}
      onClick={act}
    >
      {action.label}
    </Menu.Item>
  );
}

function useAction(action: GmAction) {
  const run = useAct();
  const [busy, setBusy] = useState(false);
  const enabled = useActiveView((view) => action.enabled(view)) ?? false;
  const act = () => {
    setBusy(true);
    void run(action).finally(() => setBusy(false));
  };
  return { act, enabled, busy };
}

function ariaKeys(action: GmAction): string | undefined {
  return action.keys?.map((keys) => keys.replace("mod", "Control")).join(" ");
}
