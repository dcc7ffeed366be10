import { Accordion, Button, Stack, Text } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { placeToken } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { useRunner } from "../../../api/gmAction";
import type { LocationMap } from "../../../api/model";
import type { Point } from "../../../geometry/cells";
import { squareAround } from "../../../geometry/squares";
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
  const { width, height } = map.current_deck.grid;
  const [placing, setPlacing] = useState<PaletteItem | null>(null);

  const place = useCallback(
    (item: PaletteItem, point: Point) => {
      setPlacing(null);
      const { name, type, image_url, size, hidden } = item;
      const cell = squareAround(point, size, { width, height });
      void run(() =>
        placeToken({
          name,
          type,
          size,
          ...cell,
          ...(image_url !== undefined && { image_url }),
          ...(hidden && { status: ["hidden"] }),
        }),
      );
    },
    [run, width, height],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        setPlacing(null);
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <div className={styles.desk}>
      <div className={styles.board}>
        <DeckBar map={map} />
        <div className={styles.map}>
          {placing !== null && (
            <div className={styles.placing}>
              Click where {placing.name} goes
              <Button size="compact-xs" variant="default" onClick={() => setPlacing(null)}>
                Cancel
              </Button>
            </div>
          )}
          <GmMap map={map} placing={placing} onPlace={place} />
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
