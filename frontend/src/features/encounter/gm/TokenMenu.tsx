import { Group, Menu, UnstyledButton } from "@mantine/core";
import { type GmAction, useAct } from "../../../api/gmAction";
import { PointMenu } from "../../../ui/gm/PointMenu";
import { MARK_SELECTION, REMOVE_SELECTION, RESIZE_SELECTION } from "./actions";
import { useSelectedTokens } from "./selection";
import styles from "./TokenMenu.module.css";

interface TokenMenuProps {
  at: { x: number; y: number };
  onClose: () => void;
}

/** The actions whose keys the menu shows. */
const KEYED: readonly GmAction[] = [...MARK_SELECTION.map(({ action }) => action), REMOVE_SELECTION];

/** States, size and removal of the selected tokens, one or many. */
export function TokenMenu({ at, onClose }: TokenMenuProps) {
  const act = useAct();
  const tokens = useSelectedTokens().map(([, token]) => token);
  const [first] = tokens;
  if (first === undefined) {
    return null;
  }
  const remove = () => {
    onClose();
    void act(REMOVE_SELECTION);
  };
  const title = tokens.length === 1 ? `${first.name} · ${first.type}` : `${tokens.length} tokens`;
  return (
    <PointMenu
      at={at}
      label={tokens.length === 1 ? `Token ${first.name}` : title}
      onClose={onClose}
      keyed={KEYED}
      onKeyed={(action) => (action === REMOVE_SELECTION ? remove() : void act(action))}
    >
      <Menu.Label>{title}</Menu.Label>
      {MARK_SELECTION.map(({ status, action }, index) => {
        const bearers = tokens.filter((token) => token.status.includes(status)).length;
        const all = bearers === tokens.length;
        return (
          <Menu.CheckboxItem
            key={status}
            checked={all}
            data-autofocus={index === 0 || undefined}
            data-token-status={status}
            rightSection={<Beside some={bearers > 0 && !all} shortcut={action.keys?.[0]} />}
            onChange={() => void act(action)}
          >
            {status}
          </Menu.CheckboxItem>
        );
      })}
      <Menu.Divider />
      <Menu.Label>Size in cells</Menu.Label>
      <Group gap={4} px="xs" pb={4} wrap="nowrap" role="group" aria-label="Size in cells">
        {RESIZE_SELECTION.map(({ size, action }) => (
          <SizeButton key={size} size={size} current={tokens.every((token) => token.size === size)} action={action} />
        ))}
      </Group>
      <Menu.Divider />
      <Menu.Item
        color="red"
        data-testid="remove-token"
        rightSection={<span className={styles.key}>Del</span>}
        onClick={remove}
      >
        Remove
      </Menu.Item>
    </PointMenu>
  );
}

/** Says when only some bear the mark, and the key that changes it. */
function Beside({ some, shortcut }: { some: boolean; shortcut: string | undefined }) {
  return (
    <>
      {some && "some"}
      <span className={styles.key}>{shortcut}</span>
    </>
  );
}

function SizeButton({ size, current, action }: { size: number; current: boolean; action: GmAction }) {
  const act = useAct();
  return (
    <UnstyledButton
      className={styles.size}
      role="menuitemradio"
      aria-checked={current}
      data-size={size}
      onClick={() => void act(action)}
    >
      {size}×{size}
    </UnstyledButton>
  );
}
