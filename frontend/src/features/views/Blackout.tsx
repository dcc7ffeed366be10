import { Button } from "@mantine/core";
import { useActiveView } from "../../api/activeViewContext";
import { useAct } from "../../api/gmAction";
import { ActionTip } from "../../ui/gm/ActionTip";
import { Icon } from "../../ui/gm/Icon";
import { BLACKOUT } from "./actions";
import styles from "./Blackout.module.css";

/** Whether the players' screens are dark. */
export function useBlackout(): boolean {
  return useActiveView((view) => view.blackout) ?? false;
}

/** The switch that darkens the players' screens. */
export function BlackoutButton() {
  const on = useBlackout();
  const act = useAct();
  return (
    <ActionTip action={BLACKOUT} named>
      <Button
        size="compact-sm"
        className={styles.button}
        variant={on ? "filled" : "default"}
        color="amber"
        leftSection={<Icon name="dark" />}
        aria-pressed={on}
        aria-keyshortcuts="B"
        data-action={BLACKOUT.id}
        onClick={() => void act(BLACKOUT)}
      >
        <span className={styles.label}>{BLACKOUT.label}</span>
      </Button>
    </ActionTip>
  );
}

/** While the screens are dark nobody at the console can miss it. */
export function BlackoutStripe() {
  const on = useBlackout();
  const act = useAct();
  return (
    <div role="status">
      {on && (
        <div className={styles.stripe} data-testid="blackout-stripe">
          <span className={styles.words}>Blackout: the screens are dark</span>
          <Button size="compact-xs" variant="filled" color="dark" onClick={() => void act(BLACKOUT)}>
            Lift it
          </Button>
        </div>
      )}
    </div>
  );
}
