/**
 * What this tab of the browser remembers until it is closed, a reload included. A browser may refuse its storage: then
 * nothing is remembered, and that is all.
 *
 * @returns the text kept under that name; null for none
 */
export function readSessionItem(name: string): string | null {
  try {
    return sessionStorage.getItem(`charon.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a text for `readSessionItem`. */
export function writeSessionItem(name: string, text: string): void {
  try {
    sessionStorage.setItem(`charon.${name}`, text);
  } catch {
    // See above.
  }
}
