import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { ReadMarks } from "./readMarks";

const ReadMarksContext = createContext<ReadMarks | null>(null);

/** Keeps, for as long as the page is open, how far it has heard the ship's computer; every `Conversation` needs it. */
export function ReadMarksProvider({ children }: { children: ReactNode }) {
  const [heard] = useState(() => new ReadMarks());
  // In the dark a page is told of no channel, though there are some.
  const channels = useActiveView((view) => (view.blackout ? null : view.charon_channels));
  useEffect(() => {
    if (channels !== null) {
      heard.begin(channels);
    }
  }, [heard, channels]);
  return <ReadMarksContext value={heard}>{children}</ReadMarksContext>;
}

/** How far this page has heard the ship's computer. */
export function useReadMarks(): ReadMarks {
  const heard = useContext(ReadMarksContext);
  if (heard === null) {
    throw new Error("A conversation types what was not heard yet: put it inside a ReadMarksProvider.");
  }
  return heard;
}
