import { useCallback, useEffect, useRef, useState } from "react";
import { useActiveView } from "./activeViewContext";
import { ApiError } from "./http";
import { shareStructure } from "./share";

const RETRY_MS = 3_000;

export interface Reading<T> {
  data: T | null;
  error: ApiError | null;
  /** Reads again; the data held stays until the new one is there. */
  reload: () => void;
}

interface Result<T> {
  key: string;
  data: T | null;
  error: ApiError | null;
}

/**
 * Reads once when the view appears and again whenever `key` changes.
 *
 * @param key what the answer depends on; null: do not read
 * @param read one of the api's reads; may be a new function at every render
 * @param refreshMs for what no event tells of: reads again after this time, while the page is looked at
 */
export function useRead<T>(key: string | null, read: () => Promise<T>, refreshMs?: number): Reading<T> {
  return useReading(key, "", read, refreshMs);
}

/**
 * Reads something of the campaign, and reads it again whenever the campaign's files change for this page's audience
 * (`campaign_edition`). The data held stays until the new data is there, and goes if it no longer exists (404). A read that
 * failed is tried again after 3 s, unless the server refused it (4xx).
 *
 * @param read one of the api's reads; may be a new function at every render
 * @param keys what else the answer depends on: when one changes, what is held no longer counts; null: do not read
 */
export function useCampaignResource<T>(read: () => Promise<T>, ...keys: readonly (string | null)[]): Reading<T> {
  const edition = useActiveView((view) => `${view.instance_id} ${view.campaign_edition}`);
  const reading = useVersionRead(read, edition, ...keys);
  const { error, reload } = reading;
  useEffect(() => {
    if (error === null || (error.status >= 400 && error.status < 500)) {
      return;
    }
    const timer = setTimeout(reload, RETRY_MS);
    return () => clearTimeout(timer);
  }, [error, reload]);
  return reading;
}

/**
 * Reads what the state tells of the changes of: again whenever `version` changes, keeping what is held meanwhile.
 *
 * @param version what the state says of how new it is; null: not known yet, do not read
 * @param keys as for `useCampaignResource`
 */
export function useVersionRead<T>(
  read: () => Promise<T>,
  version: string | null,
  ...keys: readonly (string | null)[]
): Reading<T> {
  return useReading(version === null || keys.includes(null) ? null : keys.join("\n"), version ?? "", read);
}

function useReading<T>(key: string | null, version: string, read: () => Promise<T>, refreshMs?: number): Reading<T> {
  const [result, setResult] = useState<Result<T> | null>(null);
  const ask = useRef<() => void>(() => undefined);

  useEffect(() => {
    if (key === null) {
      return;
    }
    let asked = 0;
    // Only what was asked last counts, and nothing once the key or the version is another.
    const take = (round: number, next: (held: Result<T> | null) => Result<T>) => {
      if (round === asked) {
        setResult(next);
      }
    };
    ask.current = () => {
      asked += 1;
      const round = asked;
      read().then(
        (data) => take(round, (held) => withData(held, key, data)),
        (cause: unknown) => take(round, (held) => withError(held, key, cause)),
      );
    };
    ask.current();
    return () => {
      asked = -1;
      ask.current = () => undefined;
    };
    // `read` is left out on purpose: `key` stands for all it depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, version]);

  const reload = useCallback(() => ask.current(), []);

  useEffect(() => {
    if (refreshMs === undefined) {
      return;
    }
    const timer = setInterval(() => {
      if (!document.hidden) {
        reload();
      }
    }, refreshMs);
    return () => clearInterval(timer);
  }, [refreshMs, reload]);

  const fresh = result !== null && result.key === key ? result : null;
  return { data: fresh?.data ?? null, error: fresh?.error ?? null, reload };
}

/** The same result where the answer says what is known: nothing is to be drawn then. */
function withData<T>(held: Result<T> | null, key: string, answer: T): Result<T> {
  const data = shareStructure(held?.key === key ? held.data : null, answer);
  return held?.key === key && held.error === null && Object.is(held.data, data) ? held : { key, data, error: null };
}

/** Always another one: who waits for a failure to try again must hear of each. */
function withError<T>(held: Result<T> | null, key: string, cause: unknown): Result<T> {
  const error = cause instanceof ApiError ? cause : new ApiError(0, String(cause));
  const gone = error.status === 404;
  return { key, data: held?.key === key && !gone ? held.data : null, error };
}
