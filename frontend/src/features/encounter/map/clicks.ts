/** Some browsers make the click in the release's own task, others soon after. */
const WAIT_MS = 60;

/** Keeps the click that the browser makes of a drag's release from reaching anything. Call it at the release. */
export function suppressNextClick(): void {
  // Ended by its signal: unlike removeEventListener, that asks nothing of a page that may be gone by then.
  const wait = new AbortController();
  const swallow = (event: Event) => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true, signal: wait.signal });
  setTimeout(() => wait.abort(), WAIT_MS);
}
