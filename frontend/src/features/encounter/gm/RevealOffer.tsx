import { Button } from "@mantine/core";
import { useEffect } from "react";
import { setRoomVisible } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { useRunner } from "../../../api/gmAction";
import type { Connection } from "../../../api/model";
import styles from "./RevealOffer.module.css";
import { roomBehind } from "./roomBehind";

const OFFERED_MS = 12_000;

interface RevealOfferProps {
  /** the door that was opened */
  connection: Connection;
  /** where on the screen it was opened, in CSS pixels */
  at: { x: number; y: number };
  onClose: () => void;
}

/**
 * Offers to reveal the room behind an opened door, where the door is. Enter accepts; Escape, or a while without an answer,
 * lets it be. There is nothing to offer when the room is seen already.
 */
export function RevealOffer({ connection, at, onClose }: RevealOfferProps) {
  const { run } = useRunner();
  const room = useActiveView((view) => roomBehind(view, connection));

  useEffect(() => {
    const timer = setTimeout(onClose, OFFERED_MS);
    return () => clearTimeout(timer);
  }, [onClose]);

  if (room === null) {
    return null;
  }
  return (
    <div
      className={styles.offer}
      style={{
        left: `clamp(8px, ${at.x}px, calc(100vw - 300px))`,
        top: `clamp(8px, ${at.y + 10}px, calc(100vh - 60px))`,
      }}
      data-testid="reveal-offer"
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <Button
        size="xs"
        autoFocus
        onClick={() => {
          onClose();
          void run(() => setRoomVisible(room.id, true));
        }}
      >
        Reveal {room.name || room.id}
      </Button>
      <Button size="xs" variant="subtle" color="gray" aria-label="Leave it hidden" onClick={onClose}>
        ✕
      </Button>
    </div>
  );
}
