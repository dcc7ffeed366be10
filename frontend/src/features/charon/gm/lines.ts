import { SessionStore, without } from "./sessionStore";

type Lines = Readonly<Record<string, string>>;

/** What the GM has begun to say directly, by channel. */
export const LINES = new SessionStore<Lines>("charon.lines", {}, isLines);

/** Keeps what is begun on a channel; nothing begun is not kept. */
export function writeLine(channel: string, text: string): void {
  LINES.change((held) => (text === "" ? without(held, channel) : { ...held, [channel]: text }));
}

/** Forgets a line once it is said; what was typed meanwhile is the next line already. */
export function lineSaid(channel: string, text: string): void {
  LINES.change((held) => (held[channel] === text ? without(held, channel) : held));
}

function isLines(value: unknown): value is Lines {
  return typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");
}
