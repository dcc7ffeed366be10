import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from "react";
import { useCurrentView } from "./activeViewContext";
import { ApiError } from "./http";
import type { ActiveView } from "./model";
import { type Reading, useRead } from "./useRead";

/** Something the GM can do. Buttons and menus are made from it. */
export interface GmAction {
  id: string;
  label: string;
  /** shortcuts, such as `mod+Z` (mod is Ctrl, or Cmd on a Mac) or `B`; no two actions share one */
  keys?: readonly string[];
  /** whether it would change anything just now */
  enabled: (view: ActiveView) => boolean;
  run: (view: ActiveView) => Promise<unknown>;
}

/** Runs a write; answers whether it was accepted. A refusal has been told to the GM when it answers. */
export type Run = (write: () => Promise<unknown>) => Promise<boolean>;

interface Runner {
  run: Run;
  /** Deals with what the server refused: shows its words, or asks for a login. */
  refused: (cause: unknown) => void;
}

const RunnerContext = createContext<Runner | null>(null);

interface RunnerProviderProps {
  /** A login is needed before anything else can be done. */
  onLoginNeeded: () => void;
  onRefused: (words: string) => void;
  children: ReactNode;
}

/** Gives everything below one way to act and one way to fail. Both callbacks must be stable. */
export function RunnerProvider({ onLoginNeeded, onRefused, children }: RunnerProviderProps) {
  const runner = useMemo<Runner>(() => {
    const refused = (cause: unknown) => {
      if (cause instanceof ApiError && cause.status === 401) {
        onLoginNeeded();
      } else {
        onRefused(cause instanceof Error ? cause.message : String(cause));
      }
    };
    const run: Run = async (write) => {
      try {
        await write();
        return true;
      } catch (cause) {
        refused(cause);
        return false;
      }
    };
    return { run, refused };
  }, [onLoginNeeded, onRefused]);
  return <RunnerContext value={runner}>{children}</RunnerContext>;
}

/** How a view of the console acts and fails; only inside a RunnerProvider. */
export function useRunner(): Runner {
  const runner = useContext(RunnerContext);
  if (runner === null) {
    throw new Error("This view acts for the GM: put it inside a RunnerProvider.");
  }
  return runner;
}

/** Runs an action on the state as it is at that moment. */
export function useAct(): (action: GmAction) => Promise<boolean> {
  const { run } = useRunner();
  const currentView = useCurrentView();
  return useCallback(
    async (action) => {
      const view = currentView();
      return view !== null && run(() => action.run(view));
    },
    [run, currentView],
  );
}

/** `useRead` for the console: a session that has ended leads to the login page. */
export function useGmRead<T>(key: string | null, read: () => Promise<T>, refreshMs?: number): Reading<T> {
  const { refused } = useRunner();
  const reading = useRead(key, read, refreshMs);
  const ended = reading.error?.status === 401 ? reading.error : null;
  useEffect(() => {
    if (ended !== null) {
      refused(ended);
    }
  }, [ended, refused]);
  return reading;
}
