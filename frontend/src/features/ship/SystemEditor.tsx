import { Group, NumberInput, Paper, SegmentedControl, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { setShipSystem, type SystemChange } from "../../api/activeView";
import { useRunner } from "../../api/gmAction";
import { SYSTEM_STATUSES } from "../../api/model";
import { systemLabel, type SystemStanding } from "./overlay";

/** One system: its status at a click, condition and note at Enter or on leaving the field. */
export function SystemEditor({ system }: { system: SystemStanding }) {
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
    <Paper withBorder p="sm" data-system={system.name} data-status={system.status}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Text tt="capitalize" fw={500}>
          {label}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={`${label} status`}
          data={[...SYSTEM_STATUSES]}
          value={system.status}
          onChange={(next) => void send({ status: next })}
        />
      </Group>
      <Group gap="xs" align="end" wrap="nowrap">
        {/* The key brings the true value back whenever it changes. */}
        <ConditionField key={`condition ${system.condition}`} label={label} value={system.condition} send={send} />
        <InfoField key={`note ${system.info}`} label={label} value={system.info} send={send} />
      </Group>
    </Paper>
  );
}

type Send = (change: Partial<SystemChange>) => Promise<boolean>;

function ConditionField({ label, value, send }: { label: string; value: number; send: Send }) {
  const [draft, setDraft] = useState<number | string>(value);
  const commit = async () => {
    if (typeof draft === "number" && draft !== value && !(await send({ condition: draft }))) {
      setDraft(value);
    }
  };
  return (
    <NumberInput
      w={110}
      size="xs"
      label="Condition %"
      aria-label={`${label} condition`}
      min={0}
      max={100}
      allowDecimal={false}
      value={draft}
      onChange={setDraft}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          void commit();
        }
      }}
    />
  );
}

function InfoField({ label, value, send }: { label: string; value: string; send: Send }) {
  const [draft, setDraft] = useState(value);
  const commit = async () => {
    if (draft !== value && !(await send({ info: draft }))) {
      setDraft(value);
    }
  };
  return (
    <TextInput
      flex={1}
      size="xs"
      label="Note"
      aria-label={`${label} note`}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          void commit();
        }
      }}
    />
  );
}
