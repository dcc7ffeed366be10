import { Menu } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";
import type { GmAction } from "../../api/gmAction";
import { actionFor } from "./shortcuts";

interface PointMenuProps {
  /** where on the screen it was asked for, in CSS pixels */
  at: { x: number; y: number };
  label: string;
  onClose: () => void;
  /** actions whose keys work while it is open: an open menu keeps the keyboard from all others */
  keyed?: readonly GmAction[];
  onKeyed?: (action: GmAction) => void;
  children: ReactNode;
}

/** Not keys: the very press that opened the menu would close it again. */
const CLOSED_BY = ["mousedown", "touchstart"];

/** A menu that opens where the map was clicked, with the focus on the item marked `data-autofocus`; at the edge of the screen when that is out of sight. */
export function PointMenu({ at, label, onClose, keyed = [], onKeyed, children }: PointMenuProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionFor(event, keyed);
    if (action !== null) {
      event.preventDefault();
      if (!event.repeat) {
        onKeyed?.(action);
      }
    }
  };
  const left = `clamp(0px, ${at.x}px, 100vw - 1px)`;
  const top = `clamp(0px, ${at.y}px, 100vh - 1px)`;
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      shadow="md"
      closeOnItemClick={false}
      clickOutsideEvents={CLOSED_BY}
      hideDetached={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        {/* Out of the pointer's way: the click that follows a tap would hit it and shut the menu again. */}
        <span aria-hidden="true" style={{ position: "fixed", left, top, width: 1, height: 1, pointerEvents: "none" }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} onKeyDown={onKeyDown}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
