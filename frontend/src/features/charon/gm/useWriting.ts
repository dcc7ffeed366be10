import { type RefObject, useCallback, useMemo } from "react";
import type { PendingReply } from "../../../api/model";
import { EDITS, shownWords, typed } from "./edits";
import { inserted } from "./insertion";
import { LINES, writeLine } from "./lines";

/** The field that words go into: the direct line, or a pending reply by its id. */
export const LINE = "line";

/** What the GM is writing on a channel, wherever that is. */
export interface Writing {
  /** where words would go, as a phrase */
  where: string;
  /** the words as they stand there */
  words: () => string;
  /** Puts words there, and the hand behind them. */
  insert: (words: string) => void;
  /** Puts the hand into a field; null: into the direct line. */
  focus: (id: string | null) => void;
  /** Puts the hand back where words go. */
  back: () => void;
}

/**
 * The text being written: a canned reply goes there, and can be made of it.
 *
 * @param root holds the fields
 * @param pending what waits on the channel
 * @param target `LINE`, or the id of a pending reply among them
 */
export function useWriting(
  root: RefObject<HTMLElement | null>,
  channel: string,
  pending: readonly PendingReply[] | undefined,
  target: string,
): Writing {
  const field = useCallback(
    (id: string) => root.current?.querySelector<HTMLTextAreaElement>(`textarea[data-writes="${CSS.escape(id)}"]`),
    [root],
  );
  const focus = useCallback((id: string | null) => field(id ?? LINE)?.focus(), [field]);
  return useMemo(() => {
    const reply = pending?.find((one) => one.pending_id === target);
    const words = () =>
      reply === undefined ? (LINES.get()[channel] ?? "") : shownWords(reply, EDITS.get()[reply.pending_id]);
    const put = (text: string) => {
      if (reply === undefined) {
        writeLine(channel, text);
      } else {
        EDITS.change((edits) => typed(edits, channel, reply, text));
      }
    };
    const insert = (more: string) => {
      const input = field(target);
      // A draft nobody has touched gives way; the GM's own words are added to.
      const fresh = reply !== undefined && EDITS.get()[reply.pending_id] === undefined;
      const text = fresh ? "" : words();
      const end = fresh ? 0 : (input?.selectionEnd ?? text.length);
      const made = inserted(text, { start: fresh ? 0 : (input?.selectionStart ?? end), end }, more);
      put(made.text);
      requestAnimationFrame(() => {
        input?.focus();
        input?.setSelectionRange(made.caret, made.caret);
      });
    };
    return {
      where: reply === undefined ? "the direct line" : `the reply to “${reply.query}”`,
      words,
      insert,
      focus,
      back: () => focus(target === LINE ? null : target),
    };
  }, [channel, pending, target, field, focus]);
}
