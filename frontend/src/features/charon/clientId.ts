import { randomId } from "../../api/randomId";
import { writeSessionItem, readSessionItem } from "../../ui/sessionItems";

const NAME = "charon.client";

let held: string | null = null;

/**
 * This page's own id towards CHARON, so that players behind one address are told apart; it outlives a reload.
 *
 * @returns 32 hexadecimal digits
 */
export function clientId(): string {
  held ??= readSessionItem(NAME) ?? makeUp();
  return held;
}

function makeUp(): string {
  const id = randomId();
  writeSessionItem(NAME, id);
  return id;
}
