import { Accordion, Button, Stack, Text } from "@mantine/core";
import { useCallback, useState } from "react";
import { placeToken } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { useRunner } from "../../../api/gmAction";
import type { LocationMap } from "../../../api/model";
import type { Cell } from "../../../geometry/cells";
import { ActionButton } from "../../../ui/gm/ActionButton";
import { RESUME_ENCOUNTER } from "./actions";
import { DeckBar } from "./DeckBar";
import styles from "./EncounterDesk.module.css";
import { GmMap } from "./GmMap";
import type { PaletteItem } from "./palette";
import { PortraitToggles } from "./PortraitToggles";
import { TokenPalette } from "./TokenPalette";

/** Everything the GM needs to run the encounter on the screens. */
export function EncounterDesk() {
  const viewType = useActiveView((view) => view.view_type);
  const map = useActiveView((view) => view.location_data?.map);
  const name = useActiveView((view) => view.location_name);
  if (viewType !== "ENCOUNTER") {
    return (
      <Stack align="start" maw={520}>
        <Text c="dimmed">
          No encounter is on the screens. Choose a place at the left and press Show; a place you come back to is as you
          left it.
        </Text>
        <ActionButton action={RESUME_ENCOUNTER} />
      </Stack>
    );
  }
  return map ? (
    <MappedDesk map={map} />
  ) : (
    <Stack maw={560}>
      <Text c="dimmed">{name} has no map. The screens show its name and description.</Text>
      <PortraitToggles />
    </Stack>
  );
}

function MappedDesk({ map }: { map: LocationMap }) {
  const { run } = useRunner();
  const slug = useActiveView((view) => view.location_slug) ?? "";
  const [placing, setPlacing] = useState<PaletteItem | null>(null);

  const place = useCallback(
    (item: PaletteItem, cell: Cell) => {
      setPlacing(null);
      const { name, type, image_url } = item;
      void run(() => placeToken({ name, type, ...cell, ...(image_url !== undefined && { image_url }) }));
    },
    [run],
  );

  return (
    <div className={styles.desk}>
      <div className={styles.board}>
        <DeckBar map={map} />
        <div
          className={styles.map}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              setPlacing(null);
            }
          }}
        >
          {placing !== null && (
            <div className={styles.placing}>
              Click a cell for {placing.name}
              <Button size="compact-xs" variant="default" onClick={() => setPlacing(null)}>
                Cancel
              </Button>
            </div>
          )}
          <GmMap key={`${slug}/${map.current_deck_id}`} map={map} placing={placing} onPlace={place} />
        </div>
      </div>
      <aside className={styles.side}>
        <Accordion multiple defaultValue={["tokens", "portraits"]} variant="contained" chevronPosition="left">
          <Accordion.Item value="tokens">
            <Accordion.Control>Tokens</Accordion.Control>
            <Accordion.Panel>
              <TokenPalette placing={placing} onPlacing={setPlacing} />
            </Accordion.Panel>
          </Accordion.Item>
          <Accordion.Item value="portraits">
            <Accordion.Control>Portraits</Accordion.Control>
            <Accordion.Panel>
              <PortraitToggles />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </aside>
    </div>
  );
}
