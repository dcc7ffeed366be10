import type { CDPSession, Page } from "@playwright/test";

interface Spot {
  x: number;
  y: number;
}

const STEPS = 8;

/** Fingers on a touch screen, put down through the browser's own input: gestures that no mouse can make. */
export class Fingers {
  private readonly cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.cdp = cdp;
  }

  /** For a page whose context has touch. */
  static async of(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  /** Puts fingers down, each where its place in the list says. */
  async down(...spots: Spot[]): Promise<void> {
    // One after the other, as hands do: a finger that joins is another happening than two at once.
    for (let count = 1; count <= spots.length; count++) {
      await this.send("touchStart", spots.slice(0, count));
    }
  }

  /** Moves all fingers at once, in several steps, each from its place in `from` to that in `to`. */
  async move(from: Spot[], to: Spot[]): Promise<void> {
    for (let step = 1; step <= STEPS; step++) {
      const along = (a: number, b: number) => a + ((b - a) * step) / STEPS;
      await this.send(
        "touchMove",
        from.map((start, index) => {
          const end = to[index] ?? start;
          return { x: along(start.x, end.x), y: along(start.y, end.y) };
        }),
      );
    }
  }

  async up(): Promise<void> {
    await this.send("touchEnd", []);
  }

  /** Down, along and up again. */
  async drag(from: Spot[], to: Spot[]): Promise<void> {
    await this.down(...from);
    await this.move(from, to);
    await this.up();
  }

  private async send(type: "touchStart" | "touchMove" | "touchEnd", spots: Spot[]): Promise<void> {
    await this.cdp.send("Input.dispatchTouchEvent", { type, touchPoints: spots.map((spot, id) => ({ ...spot, id })) });
  }
}
