import { keepInSession, recallInSession } from "../../ui/sessionMemory";

const NAME = "charon.client";
/** 128 bits: no two pages of a table make up the same. */
const BYTES = 16;

let held: string | null = null;

/**
 * This page's own id towards CHARON, so that players behind one address are told apart; it outlives a reload.
 *
 * @returns 32 hexadecimal digits
 */
export function clientId(): string {
  held ??= recallInSession(NAME) ?? makeUp();
  return held;
}

function makeUp(): string {
  // Not randomUUID, which a page has only on a secure origin: the box at the table speaks plain HTTP.
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  keepInSession(NAME, id);
  return id;
}
