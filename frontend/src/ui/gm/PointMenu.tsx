import { Menu } from "@mantine/core";
import type { ReactNode } from "react";

interface PointMenuProps {
  /** where on the screen it was asked for, in CSS pixels */
  at: { x: number; y: number };
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** A menu that opens where the map was clicked. */
export function PointMenu({ at, label, onClose, children }: PointMenuProps) {
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      shadow="md"
      closeOnItemClick={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        {/* Out of the pointer's way: the click that follows a tap would hit it and shut the menu again. */}
        <span style={{ position: "fixed", left: at.x, top: at.y, width: 1, height: 1, pointerEvents: "none" }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
    </Menu>
  );
}
