import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from "react";
import { useCurrentView } from "./activeViewContext";
import { ApiError } from "./http";
import type { ActiveView } from "./model";
import { type Reading, useCampaignResource, useRead } from "./useRead";

/** Something the GM can do. Buttons, menus, shortcuts and the palette are made from it. */
export interface GmAction<Answer = unknown> {
  id: string;
  label: string;
  /** shortcuts, such as `mod+Z` (mod is Ctrl, or Cmd on a Mac) or `B`; no two actions share one */
  keys?: readonly string[];
  /** heading it is listed under */
  group?: string;
  /** further words it is found by */
  keywords?: string;
  /** what it would do just now, where its label does not say it */
  detail?: (view: ActiveView) => string;
  /** why it is off while it is off, as a sentence */
  off?: string;
  /** whether it would change anything just now */
  enabled: (view: ActiveView) => boolean;
  run: (view: ActiveView) => Promise<Answer>;
  /** The words for a result that is not seen by itself. A method, so that lists hold actions of every answer. */
  said?(answer: Answer): string;
}

/**
 * Runs a write; answers whether it was accepted. A refusal has been told to the GM when it answers; so has the result,
 * where `said` has words for it.
 */
export type Run = <Answer>(write: () => Promise<Answer>, said?: (answer: Answer) => string) => Promise<boolean>;

interface Runner {
  run: Run;
  /** Deals with what the server refused: shows its words, or asks for a login. */
  refused: (cause: unknown) => void;
  /** Tells the GM something in passing; with `undo` it can be taken back from there. */
  say: (words: string, undo?: () => void) => void;
}

const RunnerContext = createContext<Runner | null>(null);

interface RunnerProviderProps {
  /** A login is needed before anything else can be done. */
  onLoginNeeded: () => void;
  /** `calm`: nothing is wrong, there was only nothing to do. */
  onRefused: (words: string, calm: boolean) => void;
  /** A result, or a hint, to be told in passing; `undo` takes it back. */
  onSaid: (words: string, undo?: () => void) => void;
  children: ReactNode;
}

/** Gives everything below one way to act and one way to fail. The callbacks must be stable. */
export function RunnerProvider({ onLoginNeeded, onRefused, onSaid, children }: RunnerProviderProps) {
  const runner = useMemo<Runner>(() => {
    const refused = (cause: unknown) => {
      if (cause instanceof ApiError && cause.status === 401) {
        onLoginNeeded();
      } else {
        const calm = cause instanceof ApiError && cause.status === 409;
        onRefused(cause instanceof Error ? cause.message : String(cause), calm);
      }
    };
    const run: Run = async (write, said) => {
      try {
        const answer = await write();
        if (said !== undefined) {
          onSaid(said(answer));
        }
        return true;
      } catch (cause) {
        refused(cause);
        return false;
      }
    };
    return { run, refused, say: onSaid };
  }, [onLoginNeeded, onRefused, onSaid]);
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

/** Runs an action on the state as it is at that moment; one that is off says why instead. */
export function useAct(): (action: GmAction) => Promise<boolean> {
  const { run, say } = useRunner();
  const currentView = useCurrentView();
  return useCallback(
    async (action) => {
      const view = currentView();
      if (view === null) {
        return false;
      }
      if (!action.enabled(view)) {
        if (action.off !== undefined) {
          say(action.off);
        }
        return false;
      }
      return run(() => action.run(view), action.said && ((answer) => action.said?.(answer) ?? ""));
    },
    [run, say, currentView],
  );
}

/** `useRead` for the console: a session that has ended leads to the login page. */
export function useGmRead<T>(key: string | null, read: () => Promise<T>, refreshMs?: number): Reading<T> {
  return useLoggedIn(useRead(key, read, refreshMs));
}

/** `useCampaignResource` for the console: a session that has ended leads to the login page. */
export function useGmCampaignResource<T>(read: () => Promise<T>): Reading<T> {
  return useLoggedIn(useCampaignResource(read));
}

/** Any reading for the console: a session that has ended leads to the login page. */
export function useLoggedIn<T>(reading: Reading<T>): Reading<T> {
  const { refused } = useRunner();
  const ended = reading.error?.status === 401 ? reading.error : null;
  useEffect(() => {
    if (ended !== null) {
      refused(ended);
    }
  }, [ended, refused]);
  return reading;
}
