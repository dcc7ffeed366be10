/** Some browsers make the click in the release's own task, others soon after. */
const WAIT_MS = 60;

/** Keeps the click that the browser makes of a drag's release from reaching anything. Call it at the release. */
export function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  // Held by itself: the timer may outlive the page that it was set for.
  const page = window;
  page.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => page.removeEventListener("click", swallow, { capture: true }), WAIT_MS);
}
