import { Canvas } from "@react-three/fiber";
import { type MouseEvent, type PointerEvent, useCallback, useEffect, useRef, useState, type WheelEvent } from "react";
import { ErrorBoundary } from "../../../ui/ErrorBoundary";
import { useReducedMotion } from "../../../ui/useReducedMotion";
import { pickOrDive } from "../model/act";
import type { ChartElement, ChartPictureProps } from "../model/chart";
import { ContextWatch } from "./ContextWatch";
import { Gauge } from "./Gauge";
import { Labels } from "./Labels";
import { Sharpness } from "./Sharpness";
import { Sights } from "./Sights";
import styles from "./SpaceChart.module.css";
import { SpaceScene } from "./SpaceScene";
import { useOnScreen } from "./useOnScreen";

/** How far a pointer may stray and still have clicked, in pixels. */
const STEADY = 6;
const COARSEST = 0.5;

interface SpaceChartProps extends ChartPictureProps {
  /** The picture cannot be drawn, or no longer: something else is to be shown. */
  onFailed?: () => void;
}

/** A chart in three dimensions. One canvas serves all levels; a level that is left is freed. */
export default function SpaceChart({ chart, selected, onSelect, onDive, led, onFailed }: SpaceChartProps) {
  const picture = useRef<HTMLDivElement>(null);
  const pressed = useRef({ x: 0, y: 0 });
  const [sights] = useState(() => new Sights());
  const visible = useOnScreen(picture);
  const moving = !useReducedMotion();
  const address = `${chart.level}/${chart.address.system}/${chart.address.body}`;
  // How many pixels of the picture to a pixel of the page; below 1 on a machine that draws slowly.
  const [sharpness, setSharpness] = useState(1);
  const failed = useCallback(() => onFailed?.(), [onFailed]);

  const pick = (element: ChartElement, again: boolean) =>
    pickOrDive({ selected, onSelect, onDive, led }, element, again);
  const under = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const id = sights.pick(event.clientX - box.left, event.clientY - box.top);
    return chart.elements.find((element) => element.id === id) ?? null;
  };
  const isOnCanvas = (event: MouseEvent) => event.target instanceof HTMLCanvasElement;
  const click = (event: MouseEvent) => {
    const steady = Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) <= STEADY;
    if (led || !isOnCanvas(event) || !steady) {
      return;
    }
    const element = under(event);
    if (element !== null) {
      pick(element, event.detail > 1);
    } else if (event.detail <= 1) {
      onSelect(null);
    }
  };
  const hover = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && isOnCanvas(event)) {
      const element = led || event.buttons !== 0 ? null : under(event);
      const over = element?.clickable === true ? element.id : null;
      sights.hover(over);
      picture.current?.toggleAttribute("data-over", over !== null);
    }
  };

  return (
    <div
      ref={picture}
      className={styles.picture}
      data-led={led ? "" : undefined}
      onPointerDownCapture={({ clientX, clientY }) => {
        pressed.current = { x: clientX, y: clientY };
      }}
      onClick={click}
      onPointerMove={hover}
      onWheel={passWheel}
    >
      <ErrorBoundary fallback={<Failure onFailed={failed} />} resetKey={address}>
        <Canvas
          flat
          dpr={sharpness === 1 ? [1, 1.5] : sharpness}
          frameloop={visible ? "demand" : "never"}
          gl={{ antialias: true, alpha: false }}
        >
          <SpaceScene
            key={address}
            chart={chart}
            selected={selected}
            moving={moving}
            visible={visible}
            sights={sights}
          />
          <Gauge picture={picture} address={address} />
          <Sharpness onSlow={() => setSharpness((now) => Math.max(COARSEST, now - 0.25))} />
          <ContextWatch onLost={failed} />
        </Canvas>
        <div key={address} className={styles.veil} />
        <Labels key={`${address}/labels`} chart={chart} selected={selected} led={led} sights={sights} onPick={pick} />
      </ErrorBoundary>
    </div>
  );
}

/** A wheel over a label zooms as it does beside it. */
function passWheel({ target, currentTarget, nativeEvent }: WheelEvent) {
  if (!(target instanceof HTMLCanvasElement)) {
    currentTarget.querySelector("canvas")?.dispatchEvent(new globalThis.WheelEvent("wheel", nativeEvent));
  }
}

function Failure({ onFailed }: { onFailed: () => void }) {
  useEffect(onFailed, [onFailed]);
  return null;
}
