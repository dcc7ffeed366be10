import { useLayoutEffect, useRef } from "react";
import type { Chart, ChartElement } from "../model/chart";
import { markerGlyph } from "../model/glyphs";
import styles from "./SpaceChart.module.css";
import type { Sights } from "./Sights";
import { CENTRE_LABEL, routeLabel } from "./SightKeeper";

interface LabelsProps {
  chart: Chart;
  selected: string | null;
  led: boolean;
  sights: Sights;
  onPick: (element: ChartElement, again: boolean) => void;
}

/** What is written on the chart. Every element's name is a button, unless the GM leads. */
export function Labels({ chart, selected, led, sights, onPick }: LabelsProps) {
  useLayoutEffect(() => sights.refresh(), [led, sights]);
  return (
    <div className={styles.layer}>
      <Reticle key={selected} sights={sights} shown={selected !== null} />
      {chart.elements.map((element) => (
        <div key={element.id}>
          {element.kind === "marker" && <MarkerGlyph element={element} selected={selected} sights={sights} />}
          <ElementLabel
            element={element}
            selected={element.id === selected}
            led={led}
            sights={sights}
            onPick={onPick}
          />
        </div>
      ))}
      {chart.level === "system" && chart.centre !== null && (
        <Caption id={CENTRE_LABEL} text={chart.centre.name} className={styles.centre} sights={sights} />
      )}
      {chart.routes.map((route) =>
        route.time === "" ? null : (
          <Caption key={route.id} id={routeLabel(route.id)} text={route.time} className={styles.time} sights={sights} />
        ),
      )}
    </div>
  );
}

interface ElementLabelProps {
  element: ChartElement;
  selected: boolean;
  led: boolean;
  sights: Sights;
  onPick: (element: ChartElement, again: boolean) => void;
}

function ElementLabel({ element, selected, led, sights, onPick }: ElementLabelProps) {
  const { id, name, label, kind, clickable } = element;
  const node = useLabel(id, sights, led);
  const shared = {
    className: styles.label,
    "data-element": id,
    "data-kind": kind,
    "data-selected": selected ? "" : undefined,
  };
  if (led) {
    return (
      <span ref={node} {...shared}>
        {label}
      </span>
    );
  }
  return (
    <button
      ref={node}
      type="button"
      {...shared}
      aria-label={name}
      aria-pressed={selected}
      aria-disabled={clickable ? undefined : true}
      onClick={(event) => onPick(element, event.detail > 1)}
      onPointerEnter={() => sights.hover(id)}
      onPointerLeave={() => sights.hover(null)}
    >
      {label}
    </button>
  );
}

interface CaptionProps {
  id: string;
  text: string;
  className: string | undefined;
  sights: Sights;
}

function Caption({ id, text, className, sights }: CaptionProps) {
  const node = useLabel(id, sights);
  return (
    <span ref={node} className={className}>
      {text}
    </span>
  );
}

/** @param led whether the label is plain text: with it, the node is another one */
function useLabel(id: string, sights: Sights, led = true) {
  const node = useRef<HTMLButtonElement & HTMLSpanElement>(null);
  useLayoutEffect(() => (node.current === null ? undefined : sights.addLabel(id, node.current)), [id, sights, led]);
  return node;
}

function MarkerGlyph({
  element,
  selected,
  sights,
}: {
  element: ChartElement;
  selected: string | null;
  sights: Sights;
}) {
  const node = useRef<HTMLSpanElement>(null);
  useLayoutEffect(
    () => (node.current === null ? undefined : sights.addGlyph(element.id, node.current)),
    [element.id, sights],
  );
  return (
    <span ref={node} className={styles.glyph} data-selected={element.id === selected ? "" : undefined} aria-hidden>
      <svg viewBox="0 0 24 24">
        <path d={markerGlyph(element.marker)} />
      </svg>
    </span>
  );
}

function Reticle({ sights, shown }: { sights: Sights; shown: boolean }) {
  const node = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    sights.setReticle(node.current);
    return () => sights.setReticle(null);
  }, [sights]);
  return shown ? (
    <span ref={node} className={styles.reticle} aria-hidden>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        <path d="M2 22V2H22M78 2H98V22M98 78V98H78M22 98H2V78" />
      </svg>
    </span>
  ) : null;
}
