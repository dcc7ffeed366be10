import { useEffect } from "react";
import { Toast } from "./Toast";

const SHOWN_MS = 4_000;

/** A short word at the bottom of the screen. Give it a new `key` to show the same words again. */
export function Notice({ text, onDone }: { text: string; onDone: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [onDone]);
  return (
    <Toast place="bottom" testId="notice">
      {text}
    </Toast>
  );
}
