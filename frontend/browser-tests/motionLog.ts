import type { Page } from "@playwright/test";

/** One animation that a page began, whoever began it: a style's animation or transition, or a script. */
export interface Motion {
  kind: "animation" | "transition" | "script";
  /** of the keyframes or the property; of a script the properties it moves */
  name: string;
  /** how long one run takes, in milliseconds */
  ms: number;
  /** what it is on: the value of the nearest of the attributes that tell things on the screen apart */
  on: string;
  /** "::before", "::after" or nothing */
  pseudo: string;
  /** opacity of the element right after it began */
  opacity: number;
}

interface Logging {
  motions: Motion[];
  typed: { text: string; at: number }[];
  graphics: string[];
}

/** Has the page write down from its first moment on what it animates, what it types and which graphics it asks for. */
export async function logMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const log: Logging = { motions: [], typed: [], graphics: [] };
    Object.assign(window, { charonLog: log });
    const MARKS = [
      "data-room-id",
      "data-connection-id",
      "data-mark-id",
      "data-token-id",
      "data-portrait-id",
      "data-testid",
    ];
    const nameOf = (element: Element) => {
      const marked = element.closest(MARKS.map((mark) => `[${mark}]`).join());
      const mark = MARKS.find((one) => marked?.hasAttribute(one));
      return mark === undefined ? element.tagName.toLowerCase() : (marked?.getAttribute(mark) ?? "");
    };
    const inMs = (time: string | undefined) => parseFloat(time ?? "0") * (time?.endsWith("ms") ? 1 : 1_000);
    const add = (element: Element, motion: Pick<Motion, "kind" | "name" | "ms" | "pseudo">) =>
      log.motions.push({ ...motion, on: nameOf(element), opacity: Number(getComputedStyle(element).opacity) });
    document.addEventListener(
      "animationstart",
      ({ target, animationName: name, pseudoElement: pseudo }) => {
        const style = getComputedStyle(target as Element, pseudo || null);
        const index = style.animationName.split(", ").indexOf(name);
        add(target as Element, {
          kind: "animation",
          name,
          pseudo,
          ms: inMs(style.animationDuration.split(", ")[index]),
        });
      },
      true,
    );
    document.addEventListener(
      "transitionrun",
      ({ target, propertyName: name, pseudoElement: pseudo }) => {
        const running = (target as Element)
          .getAnimations()
          .find((one) => "transitionProperty" in one && one.transitionProperty === name);
        add(target as Element, {
          kind: "transition",
          name,
          pseudo,
          ms: Number(running?.effect?.getTiming().duration ?? 0),
        });
      },
      true,
    );
    type Methods = Record<string, ((this: Element, ...given: unknown[]) => unknown) | undefined>;
    const elements = Element.prototype as unknown as Methods;
    const { animate } = elements;
    elements.animate = function (...given) {
      const animation = animate?.apply(this, given) as Animation;
      const ms = Number(animation.effect?.getTiming().duration ?? 0);
      add(this, { kind: "script", name: Object.keys(given[0] ?? {}).join(), ms, pseudo: "" });
      return animation;
    };
    const canvases = HTMLCanvasElement.prototype as unknown as Methods;
    const { getContext } = canvases;
    canvases.getContext = function (...given) {
      log.graphics.push(String(given[0]));
      return getContext?.apply(this, given);
    };
    new MutationObserver(() => {
      document.querySelectorAll('[data-testid="portrait-name"], [data-testid="status-line"]').forEach((line) => {
        const text = line.textContent;
        if (!log.typed.some((held) => held.text === text)) {
          log.typed.push({ text, at: performance.now() });
        }
      });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** All that was logged since the page was loaded or the log was last cleared. */
export function logged(page: Page): Promise<Logging> {
  return page.evaluate(() => (window as unknown as { charonLog: Logging }).charonLog);
}

/** Forgets what was logged so far. */
export async function clearLog(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { charonLog: log } = window as unknown as { charonLog: Logging };
    log.motions = [];
    log.typed = [];
    log.graphics = [];
  });
}
