/** How a route is drawn: in units of the chart, relative to its reach. */
export interface RouteStyle {
  /** in pixels */
  width: number;
  /** dash and gap in hundredths of the chart's reach; null for an unbroken line */
  dash: readonly [dash: number, gap: number] | null;
  /** 0–1 */
  opacity: number;
  /** whether a second, broad and faint line lies under it */
  lit: boolean;
}

const COMMON: RouteStyle = { width: 1.6, dash: [3.2, 1.6], opacity: 0.75, lit: false };

/** The line that stands for a type of route in the file's words: the busier and safer, the more solid it is. */
export function routeStyle(type: string): RouteStyle {
  const word = type.trim().toLowerCase();
  if (/trade|main|major|primary|commerc|core/.test(word)) {
    return { width: 2.2, dash: null, opacity: 0.9, lit: true };
  }
  if (/patrol|milit|naval|restrict/.test(word)) {
    return { width: 2.2, dash: [1.4, 0.9], opacity: 0.85, lit: false };
  }
  if (/survey|research|science|explor/.test(word)) {
    return { width: 1.5, dash: [4.4, 2], opacity: 0.8, lit: false };
  }
  if (/unlit|danger|hazard|smuggl|illegal|unchart|secret|lost/.test(word)) {
    return { width: 2, dash: [0.55, 1.9], opacity: 0.85, lit: false };
  }
  return COMMON;
}
