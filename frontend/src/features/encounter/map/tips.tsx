import { createContext, type PointerEvent, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import styles from "./map.module.css";

/** What a tooltip says about a thing on the map. */
export interface Tip {
  title: string;
  facts?: (string | null | undefined)[];
  text?: string | null | undefined;
}

interface ShownTip extends Tip {
  x: number;
  y: number;
}

const ShowTipContext = createContext<(tip: ShownTip | null) => void>(() => undefined);

/** Shows one tooltip at a time over its children. The children do not render again when it changes. */
export function TipProvider({ children }: { children: ReactNode }) {
  const [tip, setTip] = useState<ShownTip | null>(null);

  useEffect(() => {
    const hide = () => setTip(null);
    // A tap elsewhere puts a tapped tip away; the tap that opens one comes after, as a click.
    window.addEventListener("pointerdown", hide);
    window.addEventListener("wheel", hide, { passive: true });
    return () => {
      window.removeEventListener("pointerdown", hide);
      window.removeEventListener("wheel", hide);
    };
  }, []);

  return (
    <ShowTipContext value={setTip}>
      {children}
      {tip !== null && <TipView tip={tip} />}
    </ShowTipContext>
  );
}

function TipView({ tip }: { tip: ShownTip }) {
  const facts = (tip.facts ?? []).filter(Boolean).join(" · ");
  const style = {
    left: `clamp(8px, ${tip.x + 14}px, calc(100vw - 18rem - 10px))`,
    ...(tip.y > window.innerHeight / 2 ? { bottom: window.innerHeight - tip.y + 14 } : { top: tip.y + 14 }),
  };
  return (
    <div role="tooltip" className={styles.tip} style={style} data-testid="map-tip">
      <strong>{tip.title}</strong>
      {facts !== "" && <div className={styles.tipFacts}>{facts}</div>}
      {tip.text ? <div>{tip.text}</div> : null}
    </div>
  );
}

/** Handlers that show a tip: while the mouse rests on the thing, or after a tap on it. */
export function useTip({ title, facts, text }: Tip) {
  const show = useContext(ShowTipContext);
  const shownFacts = (facts ?? []).filter(Boolean).join("\n");
  return useMemo(() => {
    const showAt = (event: { clientX: number; clientY: number }) =>
      show({ title, facts: shownFacts.split("\n"), text, x: event.clientX, y: event.clientY });
    return {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType === "mouse" && event.buttons === 0) {
          showAt(event);
        }
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType === "mouse") {
          show(null);
        }
      },
      onTap: showAt,
    };
  }, [show, title, shownFacts, text]);
}
