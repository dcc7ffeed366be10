import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { Heard } from "./heard";

const HeardContext = createContext<Heard | null>(null);

/** Keeps, for as long as the page is open, how far it has heard the ship's computer; every `Conversation` needs it. */
export function HeardProvider({ children }: { children: ReactNode }) {
  const [heard] = useState(() => new Heard());
  // In the dark a page is told of no channel, though there are some.
  const channels = useActiveView((view) => (view.blackout ? null : view.charon_channels));
  useEffect(() => {
    if (channels !== null) {
      heard.begin(channels);
    }
  }, [heard, channels]);
  return <HeardContext value={heard}>{children}</HeardContext>;
}

/** How far this page has heard the ship's computer. */
export function useHeard(): Heard {
  const heard = useContext(HeardContext);
  if (heard === null) {
    throw new Error("A conversation types what was not heard yet: put it inside a HeardProvider.");
  }
  return heard;
}
