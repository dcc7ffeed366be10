import { useEffect, useState } from "react";
import { useReducedMotion } from "./useReducedMotion";

/**
 * The part of a text a typewriter has typed so far; all of it at once under reduced motion.
 *
 * @param text give the component a new `key` when it changes
 * @param msPerChar pace
 * @param delayMs time before the first character
 */
export function useTypewriter(text: string, msPerChar: number, delayMs = 0): string {
  const reduced = useReducedMotion();
  const [typed, setTyped] = useState(0);
  useEffect(() => {
    if (reduced || typed >= text.length) {
      return;
    }
    const timer = setTimeout(() => setTyped(typed + 1), typed === 0 ? delayMs + msPerChar : msPerChar);
    return () => clearTimeout(timer);
  }, [reduced, typed, text.length, msPerChar, delayMs]);
  return reduced ? text : text.slice(0, typed);
}
