import { Menu } from "@mantine/core";
import { setDoorStatus } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { useRunner } from "../../../api/gmAction";
import { type Connection, DOOR_STATUSES } from "../../../api/model";
import { PointMenu } from "../../../ui/gm/PointMenu";

interface DoorMenuProps {
  connection: Connection;
  at: { x: number; y: number };
  onClose: () => void;
}

/** The five states of a door. */
export function DoorMenu({ connection, at, onClose }: DoorMenuProps) {
  const { run } = useRunner();
  const played = useActiveView((view) => view.encounter_door_status[connection.id]);
  const current = played ?? connection.door_status;
  const rooms = useActiveView((view) => view.location_data?.map?.current_deck.rooms);
  const nameOf = (id: string | null | undefined) => rooms?.find((room) => room.id === id)?.name ?? id ?? "outside";
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
          aria-current={status === current || undefined}
          onClick={() => {
            onClose();
            void run(() => setDoorStatus(connection.id, status));
          }}
        >
          {status}
        </Menu.Item>
      ))}
    </PointMenu>
  );
}
