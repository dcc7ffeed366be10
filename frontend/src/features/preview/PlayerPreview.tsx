import { ActionIcon, SegmentedControl, VisuallyHidden } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useState } from "react";
import { Icon } from "../../ui/gm/Icon";
import { oneOf, usePersistedState } from "../../ui/gm/usePersistedState";
import styles from "./PlayerPreview.module.css";

const SHAPES = {
  tv: { label: "TV", icon: "screen", width: 1920, height: 1080 },
  phone: { label: "Phone", icon: "phone", width: 390, height: 844 },
} as const;
type Shape = keyof typeof SHAPES;

interface PlayerPreviewProps {
  open: boolean;
  onToggle: () => void;
}

/**
 * What the players see, live: their very page, at the size of their screen, drawn small. It is a picture only: it takes
 * neither focus nor pointer. Closed, it is not there at all, and its stream neither.
 */
export function PlayerPreview({ open, onToggle }: PlayerPreviewProps) {
  const [shape, setShape] = usePersistedState<Shape>("preview.shape", "tv", oneOf(["tv", "phone"]));
  const [large, setLarge] = useState(false);
  const enlarged = open && large;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && enlarged) {
      event.preventDefault();
      setLarge(false);
    }
  };
  return (
    <section
      className={styles.preview}
      aria-label="What the players see"
      data-testid="preview"
      data-large={enlarged || undefined}
      onKeyDown={onKey}
    >
      <div className={styles.head}>
        <button type="button" className={styles.title} aria-expanded={open} aria-keyshortcuts="P" onClick={onToggle}>
          <Icon name={open ? "down" : "right"} />
          What the players see
        </button>
        {open && (
          <>
            <SegmentedControl
              size="xs"
              aria-label="Shape of the screen"
              data={Object.entries(SHAPES).map(([value, { label, icon }]) => ({
                value,
                label: (
                  <span title={label}>
                    <Icon name={icon} />
                    <VisuallyHidden>{label}</VisuallyHidden>
                  </span>
                ),
              }))}
              value={shape}
              onChange={(next) => setShape(next as Shape)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={enlarged ? "Make the preview small again" : "Enlarge the preview"}
              onClick={() => setLarge(!large)}
            >
              <Icon name={enlarged ? "shrink" : "enlarge"} />
            </ActionIcon>
          </>
        )}
      </div>
      {open && <Picture shape={shape} large={enlarged} />}
    </section>
  );
}

function Picture({ shape, large }: { shape: Shape; large: boolean }) {
  const { width, height, label } = SHAPES[shape];
  const { ref, width: room, height: roomHigh } = useElementSize();
  const ready = useIdle();
  const scale = Math.min(room / width, roomHigh / height) || 0;
  return (
    <div
      ref={ref}
      className={styles.room}
      role="img"
      aria-label={`Live picture of the players' screen (${label})`}
      data-shape={shape}
      data-large={large || undefined}
    >
      <div className={styles.glass} style={{ width: width * scale, height: height * scale }} inert>
        {ready && scale > 0 && (
          <iframe
            title="What the players see"
            src="/terminal/?preview=1"
            className={styles.frame}
            tabIndex={-1}
            style={{ width, height, transform: `scale(${scale})` }}
          />
        )}
      </div>
    </div>
  );
}

const PATIENCE_MS = 1_500;

/** False until the browser has done what is more urgent: the console itself comes first. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no idle callback.
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(() => setIdle(true), PATIENCE_MS / 3);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(() => setIdle(true), { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(asked);
  }, []);
  return idle;
}
