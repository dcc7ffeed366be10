import { type ReactNode, useEffect, useRef, useState } from "react";
import { useActiveView } from "../api/activeViewContext";
import { Faultproof } from "./Faultproof";

interface LivePartProps {
  /** what to show instead of a part that broke */
  instead: ReactNode;
  children: ReactNode;
}

/** A part of a live page that, should it break, is tried again with the next state. Until then, no state renders it. */
export function LivePart({ instead, children }: LivePartProps) {
  const [tries, setTries] = useState(0);
  return (
    <Faultproof instead={<Until onNext={() => setTries((n) => n + 1)}>{instead}</Until>} retryOn={tries}>
      {children}
    </Faultproof>
  );
}

/** Shows its children until the next state comes. */
function Until({ onNext, children }: { onNext: () => void; children: ReactNode }) {
  const revision = useActiveView((view) => view.revision);
  const tried = useRef(revision);
  useEffect(() => {
    if (revision !== tried.current) {
      tried.current = revision;
      onNext();
    }
  }, [revision, onNext]);
  return children;
}
