import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import type { Point } from "../../../geometry/cells";
import { pickOrDive } from "../model/act";
import type { ChartElement, ChartPictureProps } from "../model/chart";
import styles from "./flat.module.css";
import type { Name } from "./names";
import { NameText } from "./NameText";

interface PickableProps {
  element: ChartElement;
  picture: ChartPictureProps;
  /** its middle */
  at: Point;
  /** how far its drawing reaches, in pixels */
  radius: number;
  rem: number;
  /** where its name stands */
  name: Name | undefined;
  /** it lies behind the globe in the middle */
  hidden?: boolean;
  children: ReactNode;
}

/** An element of a flat chart: its drawing, the mark of what is picked out, and what clicks and keys ask for. */
export function Pickable({ element, picture, at, radius, rem, name, hidden = false, children }: PickableProps) {
  const picked = picture.selected === element.id;
  const offered = element.clickable && !picture.led;
  const doing = {
    onClick: (event: MouseEvent) => pickOrDive(picture, element, event.detail > 1),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        pickOrDive(picture, element, event.repeat);
      }
    },
  };
  return (
    <g
      role={offered ? "button" : "img"}
      tabIndex={hidden ? -1 : 0}
      aria-label={element.name}
      {...(offered ? { "aria-pressed": picked } : {})}
      className={styles.element}
      data-element={element.id}
      data-kind={element.kind}
      data-selected={picked || undefined}
      data-hidden={hidden || undefined}
      visibility={hidden ? "hidden" : undefined}
      {...(offered ? doing : {})}
    >
      <circle className={styles.hit} cx={at.x} cy={at.y} r={Math.max(radius + 4, rem * 1.2)} />
      {children}
      {name?.folded === true && (
        <g className={styles.folded} aria-hidden="true">
          <NameText name={name} size={labelSize(rem)} text={element.label} />
        </g>
      )}
      {picked && <Reticle at={at} radius={radius + rem * 0.55} rem={rem} />}
    </g>
  );
}

/** Size of the type of names in pixels. */
export function labelSize(rem: number): number {
  return rem * 0.9;
}

/** Four corners and a thin ring round what is picked out. */
function Reticle({ at: { x, y }, radius, rem }: { at: Point; radius: number; rem: number }) {
  const arm = Math.max(rem * 0.4, radius * 0.35);
  const corner = (right: number, down: number) =>
    `M${x + right * radius} ${y + down * (radius - arm)}V${y + down * radius}H${x + right * (radius - arm)}`;
  return (
    <g className={styles.reticle} strokeWidth={rem * 0.11}>
      <path
        className={styles.behind}
        strokeWidth={rem * 0.28}
        d={corner(-1, -1) + corner(1, -1) + corner(1, 1) + corner(-1, 1)}
      />
      <path d={corner(-1, -1) + corner(1, -1) + corner(1, 1) + corner(-1, 1)} />
      <circle cx={x} cy={y} r={radius * 0.92} strokeOpacity={0.35} strokeWidth={rem * 0.05} />
    </g>
  );
}
