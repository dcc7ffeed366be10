import type { ReactNode } from "react";
import { useActiveView } from "../api/activeViewContext";
import { Faultproof } from "./Faultproof";

/** A part of a live page that, should it break, is tried again with the next state. */
export function LivePart({ instead, children }: { instead: ReactNode; children: ReactNode }) {
  const revision = useActiveView((view) => view.revision);
  return (
    <Faultproof instead={instead} retryOn={revision}>
      {children}
    </Faultproof>
  );
}
