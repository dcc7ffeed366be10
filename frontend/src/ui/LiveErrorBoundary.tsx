import { type ReactNode, useEffect, useRef, useState } from "react";
import { useActiveView } from "../api/activeViewContext";
import { ErrorBoundary } from "./ErrorBoundary";

interface LiveErrorBoundaryProps {
  /** what to show instead of a part that broke */
  fallback: ReactNode;
  children: ReactNode;
}

/** A part of a live page that, should it break, is tried again with the next state. Until then, no state renders it. */
export function LiveErrorBoundary({ fallback, children }: LiveErrorBoundaryProps) {
  const [tries, setTries] = useState(0);
  return (
    <ErrorBoundary fallback={<Until onNext={() => setTries((n) => n + 1)}>{fallback}</Until>} resetKey={tries}>
      {children}
    </ErrorBoundary>
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
