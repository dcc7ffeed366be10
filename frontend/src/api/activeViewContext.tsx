import { createContext, type ReactNode, useCallback, useContext, useEffect, useSyncExternalStore } from "react";
import type { ActiveView } from "./model";
import type { ActiveViewStream } from "./stream";

const StreamContext = createContext<ActiveViewStream | null>(null);

/** Runs a page's stream for as long as the page is open and hands it to the views below. */
export function ActiveViewProvider({ stream, children }: { stream: ActiveViewStream; children: ReactNode }) {
  useEffect(() => {
    stream.start();
    const stop = () => stream.stop();
    const start = () => stream.start();
    // A page kept in the browser's back/forward cache must not hold a connection open.
    window.addEventListener("pagehide", stop);
    window.addEventListener("pageshow", start);
    return () => {
      window.removeEventListener("pagehide", stop);
      window.removeEventListener("pageshow", start);
      stream.stop();
    };
  }, [stream]);
  return <StreamContext value={stream}>{children}</StreamContext>;
}

function useStream(): ActiveViewStream {
  const stream = useContext(StreamContext);
  if (stream === null) {
    throw new Error("This view reads the active view: put it inside an ActiveViewProvider.");
  }
  return stream;
}

/**
 * A part of the active view; the caller renders again only when that part changes. `select` must answer the same
 * reference for the same state: pick, do not build.
 */
export function useActiveView<T>(select: (view: ActiveView) => T): T | null {
  const stream = useStream();
  return useSyncExternalStore(stream.subscribe, () => {
    const { view } = stream.getSnapshot();
    return view === null ? null : select(view);
  });
}

/** The whole view as it is when asked, for handlers; it makes nothing render. */
export function useCurrentView(): () => ActiveView | null {
  const stream = useStream();
  return useCallback(() => stream.getSnapshot().view, [stream]);
}

/** True once the stream's failure threshold is reached, until it is back. */
export function useConnectionLost(): boolean {
  const stream = useStream();
  return useSyncExternalStore(stream.subscribe, () => stream.getSnapshot().lost);
}

/**
 * Keeps `data-view-type` and `data-revision` on the document's body, for styles and for whoever watches the page from
 * outside.
 */
export function useViewStamp(): void {
  const stream = useStream();
  useEffect(() => {
    const stamp = () => {
      const { view } = stream.getSnapshot();
      if (view !== null) {
        document.body.dataset.viewType = view.view_type;
        document.body.dataset.revision = String(view.revision);
      }
    };
    stamp();
    return stream.subscribe(stamp);
  }, [stream]);
}
