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

/** What a screen does with broadcasts: lines side by side, critical ones one after the other. */
export interface BroadcastQueue {
  lines: Shown[];
  critical: Shown | null;
  waiting: Message[];
}

export const NO_BROADCASTS: BroadcastQueue = { lines: [], critical: null, waiting: [] };

/** Takes in new messages, oldest first, at the moment `now`. A full screen lets its oldest line go. */
export function arrive(queue: BroadcastQueue, messages: readonly Message[], now: number): BroadcastQueue {
  const critical = messages.filter((message) => message.priority === "CRITICAL");
  const lines = messages
    .filter((message) => message.priority !== "CRITICAL")
    .map((message) => ({ message, until: now + (message.priority === "HIGH" ? HIGH_MS : LINE_MS) }));
  return elapse(
    {
      ...queue,
      lines: [...queue.lines, ...lines].slice(-MOST_LINES),
      waiting: [...queue.waiting, ...critical],
    },
    now,
  );
}

/** Lets go of what has had its time at the moment `now`, and lets the next critical message take the screen. */
export function elapse(queue: BroadcastQueue, now: number): BroadcastQueue {
  const lines = queue.lines.filter((line) => line.until > now);
  if (queue.critical !== null && queue.critical.until > now) {
    return { ...queue, lines };
  }
  const [next, ...waiting] = queue.waiting;
  return { lines, critical: next === undefined ? null : { message: next, until: now + readingTime(next) }, waiting };
}

/** The moment at which `elapse` will change something; null when nothing is on the screen. */
export function nextMoment(queue: BroadcastQueue): number | null {
  const moments = [...queue.lines, ...(queue.critical === null ? [] : [queue.critical])].map((shown) => shown.until);
  return moments.length === 0 ? null : Math.min(...moments);
}

function readingTime(message: Message): number {
  const time = CRITICAL_MIN_MS + message.content.length * READING_MS_PER_CHAR;
  return Math.min(CRITICAL_MAX_MS, time);
}
