import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { PendingReply } from "../../../api/model";
import { EDITS, shownWords, typed } from "./edits";
import { insertAtCaret } from "./insertion";
import { LINES, writeLine } from "./lines";

/** The field that words go into: the direct line, or a pending reply by its id. */
export const LINE = "line";

/** What the GM is writing on a channel, wherever that is. */
export interface Writing {
  /** where words would go, as a phrase */
  where: string;
  /** the words as they stand there */
  words: () => string;
  /** The hand is in this field now. */
  at: (id: string) => void;
  /** Words are to go into this field, wherever the hand is. */
  aim: (id: string) => void;
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
 * @param pending what waits on the channel; undefined until it was read
 */
export function useWriting(
  root: RefObject<HTMLElement | null>,
  channel: string,
  pending: readonly PendingReply[] | undefined,
): Writing {
  const [aimed, aim] = useState(LINE);
  const target = pending?.some((one) => one.pending_id === aimed) ? aimed : LINE;
  // A field the hand was never in has its mark at the beginning, which is nobody's choice.
  const touched = useRef(new Set<string>());
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
      const marked = !fresh && touched.current.has(target);
      const end = marked ? (input?.selectionEnd ?? text.length) : text.length;
      const start = marked ? (input?.selectionStart ?? end) : end;
      const made = insertAtCaret(text, { start, end }, more);
      put(made.text);
      requestAnimationFrame(() => {
        input?.focus();
        input?.setSelectionRange(made.caret, made.caret);
      });
    };
    return {
      where: reply === undefined ? "the direct line" : `the reply to “${reply.query}”`,
      words,
      at: (id) => {
        touched.current.add(id);
        aim(id);
      },
      aim,
      insert,
      focus,
      back: () => focus(target === LINE ? null : target),
    };
  }, [channel, pending, target, field, focus]);
}
