import { NumberInput, SegmentedControl, Slider, TextInput } from "@mantine/core";
import { useState } from "react";
import { setShipSystem } from "../../api/activeView";
import { useRunner } from "../../api/gmAction";
import { SYSTEM_STATUSES, type SystemChange, type SystemStatus } from "../../api/model";
import { FileLine } from "./FileLine";
import { systemLabel, type SystemStanding } from "./overlay";
import styles from "./ShipControls.module.css";

const STATUS_WORDS: Record<SystemStatus, string> = {
  ONLINE: "Online",
  STRESSED: "Stressed",
  DAMAGED: "Damaged",
  CRITICAL: "Critical",
  OFFLINE: "Offline",
};

const STATUS_COLOURS: Record<SystemStatus, string> = {
  ONLINE: "teal.8",
  STRESSED: "amber.8",
  DAMAGED: "amber.8",
  CRITICAL: "red.9",
  OFFLINE: "dark.4",
};

interface SystemEditorProps {
  system: SystemStanding;
  /** what the ship's file says of it, where play has changed that; else null */
  file: string | null;
}

/** One system: its status at a click, condition by slider or number, a note at Enter or on leaving the field. */
export function SystemEditor({ system, file }: SystemEditorProps) {
  const { run } = useRunner();
  const label = systemLabel(system.name);
  const send = (change: Partial<SystemChange>) =>
    run(() =>
      setShipSystem({
        system: system.name,
        status: system.status,
        condition: system.condition,
        info: system.info,
        ...change,
      }),
    );
  return (
    <section className={styles.system} aria-label={label} data-system={system.name} data-status={system.status}>
      <div className={styles.head}>
        <span className={styles.name}>{label}</span>
        <SegmentedControl
          size="xs"
          aria-label={`${label} status`}
          data={SYSTEM_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
          value={system.status}
          color={STATUS_COLOURS[system.status]}
          onChange={(next) => void send({ status: next })}
        />
      </div>
      <div className={styles.fields}>
        {/* The key brings the true value back whenever it changes. */}
        <ConditionFields key={`condition ${system.condition}`} label={label} value={system.condition} send={send} />
        <NoteField key={`note ${system.info}`} label={label} value={system.info} send={send} />
      </div>
      {file !== null && <FileLine part={system.name} label={label} file={file} />}
    </section>
  );
}

type Send = (change: Partial<SystemChange>) => Promise<boolean>;

function ConditionFields({ label, value, send }: { label: string; value: number; send: Send }) {
  const [draft, setDraft] = useState<number | string>(value);
  const commit = async (next: number | string) => {
    if (typeof next === "number" && next !== value && !(await send({ condition: next }))) {
      setDraft(value);
    }
  };
  return (
    <>
      <Slider
        min={0}
        max={100}
        step={5}
        size="sm"
        label={(at) => `${at} %`}
        thumbLabel={`${label} condition, percent`}
        value={typeof draft === "number" ? draft : value}
        onChange={setDraft}
        onChangeEnd={(next) => void commit(next)}
      />
      <NumberInput
        size="xs"
        aria-label={`${label} condition`}
        suffix=" %"
        min={0}
        max={100}
        allowDecimal={false}
        clampBehavior="strict"
        value={draft}
        onChange={setDraft}
        onBlur={() => void commit(draft)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            void commit(draft);
          }
        }}
      />
    </>
  );
}

function NoteField({ label, value, send }: { label: string; value: string; send: Send }) {
  const [draft, setDraft] = useState(value);
  const commit = async () => {
    if (draft !== value && !(await send({ info: draft }))) {
      setDraft(value);
    }
  };
  return (
    <TextInput
      className={styles.note}
      size="xs"
      placeholder="Note for the status panel"
      aria-label={`${label} note`}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          void commit();
        } else if (event.key === "Escape") {
          setDraft(value);
        }
      }}
    />
  );
}
