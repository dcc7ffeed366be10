const KNOWN: Record<string, string> = { default: "Open", bridge: "Bridge", story: "Ship" };
const AT_A_PLACE = "encounter-";

/** What the table calls a channel of the ship's computer: `encounter-weir-station` is "Weir Station". */
export function channelLabel(channel: string): string {
  return KNOWN[channel] ?? slugWords(channel.startsWith(AT_A_PLACE) ? channel.slice(AT_A_PLACE.length) : channel);
}

/** A path of slugs as a place to read: `orlune/weir-station` is "Orlune / Weir Station". */
export function placeLabel(path: string): string {
  return path.split("/").map(slugWords).join(" / ");
}

function slugWords(slug: string): string {
  return slug
    .split(/[-_]+/u)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
