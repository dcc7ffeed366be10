import { Menu } from "@mantine/core";
import { useActiveView } from "../../api/activeViewContext";
import { useAct } from "../../api/gmAction";
import { Keys } from "../../ui/gm/Keys";
import { JOIN } from "./actions";

/** The switch for it, as a line of a menu. */
export function JoinItem() {
  const shown = useActiveView((view) => view.join_shown) ?? false;
  const act = useAct();
  return (
    <Menu.CheckboxItem
      checked={shown}
      data-action={JOIN.id}
      rightSection={<Keys keys="J" />}
      onChange={() => void act(JOIN)}
    >
      {JOIN.label}
    </Menu.CheckboxItem>
  );
}
