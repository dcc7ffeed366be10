import { madeUpName } from "../../api/chance";
import { keepInSession, recallInSession } from "../../ui/sessionMemory";

const NAME = "charon.client";

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
  const id = madeUpName();
  keepInSession(NAME, id);
  return id;
}
