import { Button, type ButtonProps } from "@mantine/core";
import { useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { type GmAction, useAct } from "../../api/gmAction";

interface ActionButtonProps extends ButtonProps {
  action: GmAction;
  /** shows that the action's result is the state just now */
  pressed?: boolean;
}

/** A GM action as a button: off while it would change nothing, busy while the server decides. */
export function ActionButton({ action, pressed, ...look }: ActionButtonProps) {
  const run = useAct();
  const [busy, setBusy] = useState(false);
  const enabled = useActiveView((view) => action.enabled(view)) ?? false;
  const act = async () => {
    setBusy(true);
    await run(action);
    setBusy(false);
  };
  return (
    <Button
      variant={pressed ? "filled" : "default"}
      aria-pressed={pressed}
      disabled={!enabled || busy}
      data-action={action.id}
      onClick={() => void act()}
      {...look}
    >
      {action.label}
    </Button>
  );
}
