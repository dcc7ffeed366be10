import { Chip, Group, Text } from "@mantine/core";
import { togglePortrait } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { useGmCampaignResource, useRunner } from "../../../api/gmAction";
import { readNpcs } from "../../../api/reads";

const NOBODY: string[] = [];

/** Which NPCs' faces are on the screens. */
export function PortraitToggles() {
  const { run } = useRunner();
  const npcs = useGmCampaignResource(readNpcs);
  const active = useActiveView((view) => view.encounter_active_portraits) ?? NOBODY;
  if (npcs.data?.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        The campaign has no NPCs.
      </Text>
    );
  }
  return (
    <Group gap={6} data-testid="portrait-toggles">
      {npcs.data?.map((npc) => (
        <Chip
          key={npc.id}
          size="xs"
          radius="sm"
          checked={active.includes(npc.id)}
          data-npc-id={npc.id}
          onChange={() => void run(() => togglePortrait(npc.id))}
        >
          {npc.name}
        </Chip>
      ))}
    </Group>
  );
}
