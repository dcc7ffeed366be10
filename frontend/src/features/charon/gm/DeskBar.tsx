import { Loader, SegmentedControl, Select, Switch, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { setCharonLocation, setCharonMode, toggleCharonDialog } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { useRunner } from "../../../api/gmAction";
import type { CharonMode, Drafting, LocationNode } from "../../../api/model";
import styles from "./CharonDesk.module.css";
import { placeChoices } from "./places";

const MODES = [
  { value: "DISPLAY", label: "Display" },
  { value: "QUERY", label: "Query" },
];
const NOWHERE: readonly LocationNode[] = [];

/** How CHARON meets the table: whether it may be asked, whether it stands open, where it is, and who drafts for it. */
export function DeskBar({ places, drafting }: { places: readonly LocationNode[] | null; drafting: Drafting | null }) {
  const { run } = useRunner();
  const mode = useActiveView((view) => view.charon_mode) ?? "DISPLAY";
  const open = useActiveView((view) => view.charon_dialog_open) ?? false;
  return (
    <div className={styles.bar}>
      <div className={styles.mode}>
        <SegmentedControl
          size="xs"
          aria-label="Mode"
          data={MODES}
          value={mode}
          onChange={(next) => void run(() => setCharonMode(next as CharonMode))}
        />
        <Text size="xs" c="dimmed">
          {mode === "QUERY" ? "The table may ask." : "The table may ask on the bridge only."}
        </Text>
      </div>
      <Switch
        size="sm"
        label="Dialog open on the screens"
        checked={open}
        onChange={(event) => {
          const next = event.currentTarget.checked;
          void run(() => toggleCharonDialog(next));
        }}
      />
      <Whereabouts places={places ?? NOWHERE} />
      <WhoDrafts drafting={drafting} />
    </div>
  );
}

function Whereabouts({ places }: { places: readonly LocationNode[] }) {
  const { run } = useRunner();
  const [busy, setBusy] = useState(false);
  const path = useActiveView((view) => view.charon_location_path) ?? "";
  const choices = useMemo(() => {
    const known = placeChoices(places);
    return path === "" || known.some(({ value }) => value === path) ? known : [{ value: path, label: path }, ...known];
  }, [places, path]);
  const choose = async (next: string) => {
    setBusy(true);
    await run(() => setCharonLocation(next));
    setBusy(false);
  };
  return (
    <Select
      size="xs"
      className={styles.place}
      aria-label="CHARON's location"
      placeholder="Location: where the channel plays"
      data={choices}
      value={path === "" ? null : path}
      searchable
      clearable
      limit={200}
      nothingFoundMessage="No place of that name."
      clearButtonProps={{ "aria-label": "Clear CHARON's location" }}
      rightSection={busy ? <Loader size={14} /> : undefined}
      onChange={(next) => void choose(next ?? "")}
    />
  );
}

function WhoDrafts({ drafting }: { drafting: Drafting | null }) {
  if (drafting === null) {
    return null;
  }
  if (drafting.problem) {
    return (
      <Text size="xs" c="amber.4" className={styles.drafting} data-testid="drafting">
        {drafting.problem}
      </Text>
    );
  }
  return (
    <Text size="xs" c="dimmed" className={styles.drafting} data-testid="drafting">
      {drafting.provider === "none" ? "Nobody drafts" : `Drafts: ${drafting.provider} · ${drafting.model}`}
    </Text>
  );
}
