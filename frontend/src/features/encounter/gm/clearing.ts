import { shared } from "./shared";

const asked = shared(false);

/** Opens or closes the question whether to clear the map of tokens. Wherever it is asked from, one dialog shows it. */
export function askToClear(open: boolean): void {
  asked.set(open);
}

/** Whether the question is open. */
export function useAskedToClear(): boolean {
  return asked.use();
}
