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
