import type { Message } from "../../api/model";

const LINE_MS = 9_000;
const HIGH_MS = 14_000;
const CRITICAL_MIN_MS = 10_000;
const CRITICAL_MAX_MS = 30_000;
const READING_MS_PER_CHAR = 45;
const MOST_LINES = 4;

/** A message on the screen, until a moment in milliseconds. */
export interface Shown {
  message: Message;
  until: number;
}

/**
 * What a screen does with broadcasts: lines side by side as far as there is room, critical ones one after the other; the
 * rest waits its turn, and nothing is lost. While it is held (since a moment in milliseconds) no time passes in it.
 */
export interface BroadcastQueue {
  lines: Shown[];
  critical: Shown | null;
  waiting: Message[];
  heldSince: number | null;
}

export const NO_BROADCASTS: BroadcastQueue = { lines: [], critical: null, waiting: [], heldSince: null };

/** Takes in new messages, oldest first, at the moment `now`. */
export function arrive(queue: BroadcastQueue, messages: readonly Message[], now: number): BroadcastQueue {
  return elapse({ ...queue, waiting: [...queue.waiting, ...messages] }, now);
}

/** Lets go of what has had its time at the moment `now`, and shows what there is room for then. */
export function elapse(queue: BroadcastQueue, now: number): BroadcastQueue {
  if (queue.heldSince !== null) {
    return queue;
  }
  const critical = queue.critical !== null && queue.critical.until > now ? queue.critical : null;
  const nextCritical = critical === null ? queue.waiting.find(isCritical) : undefined;
  const held = queue.lines.filter((line) => line.until > now);
  const nextLines = queue.waiting
    .filter((message) => !isCritical(message))
    .toSorted((a, b) => Number(isHigh(b)) - Number(isHigh(a)))
    .slice(0, MOST_LINES - held.length);
  return {
    ...queue,
    lines: [...held, ...nextLines.map((message) => ({ message, until: now + readingTime(message) }))],
    critical: nextCritical === undefined ? critical : { message: nextCritical, until: now + readingTime(nextCritical) },
    waiting: queue.waiting.filter((message) => message !== nextCritical && !nextLines.includes(message)),
  };
}

/** Stops the queue's time at the moment `now`: what is on the screen keeps the time it has left, what arrives waits. */
export function hold(queue: BroadcastQueue, now: number): BroadcastQueue {
  return queue.heldSince === null ? { ...queue, heldSince: now } : queue;
}

/** Lets the queue's time go on at the moment `now`. */
export function release(queue: BroadcastQueue, now: number): BroadcastQueue {
  if (queue.heldSince === null) {
    return queue;
  }
  const pause = now - queue.heldSince;
  const later = (shown: Shown) => ({ ...shown, until: shown.until + pause });
  return elapse(
    {
      ...queue,
      lines: queue.lines.map(later),
      critical: queue.critical === null ? null : later(queue.critical),
      heldSince: null,
    },
    now,
  );
}

/** The moment at which `elapse` will change something; null when nothing is on the screen, or no time passes. */
export function nextMoment(queue: BroadcastQueue): number | null {
  const moments = [...queue.lines, ...(queue.critical === null ? [] : [queue.critical])].map((shown) => shown.until);
  return moments.length === 0 || queue.heldSince !== null ? null : Math.min(...moments);
}

/** How long a message stays, in milliseconds: a critical one as long as it takes to read. */
export function readingTime(message: Message): number {
  return isCritical(message)
    ? Math.min(CRITICAL_MAX_MS, CRITICAL_MIN_MS + message.content.length * READING_MS_PER_CHAR)
    : isHigh(message)
      ? HIGH_MS
      : LINE_MS;
}

const isCritical = (message: Message) => message.priority === "CRITICAL";
const isHigh = (message: Message) => message.priority === "HIGH";
