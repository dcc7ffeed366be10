const SEPARATOR = "~";

/** Gives each entry of a chart an id of its own: its location's slug, else its name, with a number where that was taken. */
export class Ids {
  private readonly taken = new Map<string, number>();

  /**
   * @param slug the entry's `location_slug`
   * @param name the entry's name
   */
  of(slug: string | null | undefined, name: string): string {
    const reference = slug || name;
    const before = this.taken.get(reference) ?? 0;
    this.taken.set(reference, before + 1);
    return before === 0 ? reference : this.of(null, `${reference}${SEPARATOR}${before + 1}`);
  }
}

/** How the server calls an element of a chart: without the number that told it from its namesakes. */
export function referenceOf(id: string): string {
  return id.replace(/~\d+$/, "");
}

/** A whole number that is always the same for a text, and another one for nearly any other. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

/** An endless row of numbers from 0 to 1 that looks random and is the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
