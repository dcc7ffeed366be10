import { useCallback, useEffect, useState } from "react";
import { ApiError } from "./http";
import { shareStructure } from "./share";

export interface Reading<T> {
  data: T | null;
  error: ApiError | null;
  /** Reads again; the data held stays until the new one is there. */
  reload: () => void;
}

/**
 * Reads once when the view appears and again whenever `key` changes.
 *
 * @param key what the answer depends on; null: do not read
 * @param read one of the api's reads; may be a new function at every render
 * @param refreshMs for what no event tells of: reads again after this time, while the page is looked at
 * @param edition reads again whenever it changes, as the same thing: what is held stays until the new answer is there
 */
export function useRead<T>(
  key: string | null,
  read: () => Promise<T>,
  refreshMs?: number,
  edition: string | null = null,
): Reading<T> {
  const [round, setRound] = useState(0);
  const [result, setResult] = useState<{ key: string; data: T | null; error: ApiError | null } | null>(null);

  useEffect(() => {
    if (key === null) {
      return;
    }
    let current = true;
    read().then(
      (data) => {
        if (current) {
          setResult((held) => ({
            key,
            data: shareStructure(held?.key === key ? held.data : null, data),
            error: null,
          }));
        }
      },
      (cause: unknown) => {
        if (current) {
          const error = cause instanceof ApiError ? cause : new ApiError(0, String(cause));
          setResult((held) => ({ key, data: held?.key === key ? held.data : null, error }));
        }
      },
    );
    return () => {
      current = false;
    };
    // `read` is left out on purpose: `key` stands for all it depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, round, edition]);

  const reload = useCallback(() => setRound((n) => n + 1), []);

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
