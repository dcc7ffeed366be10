import { Menu } from "@mantine/core";
import { setDoorStatus } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { useRunner } from "../../../api/gmAction";
import { type Connection, DOOR_STATUSES, type DoorStatus } from "../../../api/model";
import { PointMenu } from "../../../ui/gm/PointMenu";
import { roomNamed } from "./roomBehind";

interface DoorMenuProps {
  connection: Connection;
  at: { x: number; y: number };
  onClose: () => void;
  /** The door stands open now, because the GM opened it here. */
  onOpened: () => void;
}

/** The five states of a door. */
export function DoorMenu({ connection, at, onClose, onOpened }: DoorMenuProps) {
  const { run } = useRunner();
  const played = useActiveView((view) => view.encounter_door_status[connection.id]);
  const current = played ?? connection.door_status;
  const deck = useActiveView((view) => view.location_data?.map?.current_deck) ?? null;
  const nameOf = (id: string | null | undefined) => roomNamed(deck, id)?.name ?? id ?? "outside";
  const choose = async (status: DoorStatus) => {
    onClose();
    if ((await run(() => setDoorStatus(connection.id, status))) && status === "OPEN") {
      onOpened();
    }
  };
  return (
    <PointMenu at={at} label={`Door ${connection.id}`} onClose={onClose}>
      <Menu.Label>
        {nameOf(connection.from)} – {nameOf(connection.to)}
      </Menu.Label>
      {DOOR_STATUSES.map((status) => (
        <Menu.Item
          key={status}
          data-door-status={status}
          rightSection={status === current ? "✓" : null}
          data-autofocus={status === current || undefined}
          aria-current={status === current || undefined}
          onClick={() => void choose(status)}
        >
          {status}
        </Menu.Item>
      ))}
    </PointMenu>
  );
}
