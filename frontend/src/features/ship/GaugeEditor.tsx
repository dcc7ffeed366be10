import { ActionIcon, NumberInput, Slider } from "@mantine/core";
import { useState } from "react";
import { useRunner } from "../../api/gmAction";
import type { Gauge, ShipGaugeName } from "../../api/model";
import { gaugeTone } from "../../ui/Meter";
import { FileLine } from "./FileLine";
import styles from "./ShipControls.module.css";

interface GaugeEditorProps {
  part: ShipGaugeName;
  label: string;
  gauge: Gauge;
  set: (current: number) => Promise<unknown>;
  /** what the ship's file says of it, where play has changed that; else null */
  file: string | null;
}

const COLOURS = { calm: "teal.6", warning: "amber.6", danger: "red.6" };

/** Hull or armour: one up or down at a click, any number by slider or keyboard (Enter, or on leaving the field). */
export function GaugeEditor({ part, label, gauge, set, file }: GaugeEditorProps) {
  return (
    <section
      className={styles.system}
      aria-label={label}
      data-gauge={part}
      data-tone={gaugeTone(gauge.current, gauge.max)}
    >
      <div className={styles.head}>
        <span className={styles.name}>{label}</span>
        <span className={styles.number}>{gauge.max > 0 ? `${gauge.current} / ${gauge.max}` : "The file has none"}</span>
      </div>
      {/* The key brings the true value back whenever it changes. */}
      <Fields key={`${gauge.current} of ${gauge.max}`} label={label} gauge={gauge} set={set} />
      {file !== null && <FileLine part={part} label={label} file={file} />}
    </section>
  );
}

function Fields({ label, gauge, set }: Pick<GaugeEditorProps, "label" | "gauge" | "set">) {
  const { run } = useRunner();
  const { current, max } = gauge;
  const [draft, setDraft] = useState<number | string>(current);
  const commit = async (next: number | string) => {
    if (typeof next !== "number") {
      setDraft(current);
    } else if (next !== current) {
      setDraft(next);
      if (!(await run(() => set(next)))) {
        setDraft(current);
      }
    }
  };
  const step = (by: number) => (
    <ActionIcon
      variant="default"
      size={30}
      aria-label={`${label} ${by > 0 ? "up" : "down"} by one`}
      disabled={current + by < 0 || current + by > max}
      onClick={() => void commit(current + by)}
    >
      {by > 0 ? "+" : "−"}
    </ActionIcon>
  );
  return (
    <div className={styles.gaugeFields}>
      <Slider
        min={0}
        max={Math.max(max, 1)}
        size="sm"
        color={COLOURS[gaugeTone(current, max)]}
        thumbLabel={`${label} slider`}
        disabled={max === 0}
        value={typeof draft === "number" ? draft : current}
        onChange={setDraft}
        onChangeEnd={(next) => void commit(next)}
      />
      {step(-1)}
      <NumberInput
        size="xs"
        aria-label={label}
        min={0}
        max={max}
        allowDecimal={false}
        clampBehavior="strict"
        hideControls
        value={draft}
        onChange={setDraft}
        onBlur={() => void commit(draft)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            void commit(draft);
          } else if (event.key === "Escape") {
            setDraft(current);
          }
        }}
      />
      {step(1)}
    </div>
  );
}
