/** A live page for tests: no page imports this. */
import { act, render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { ActiveViewProvider } from "./activeViewContext";
import { aView } from "./fixtures";
import type { ActiveView } from "./model";
import { ActiveViewStream, type EventSourceLike } from "./stream";

/** An event stream that says what a test lets it say. */
export class FakeStream implements EventSourceLike {
  onerror = null;
  readonly stream = new ActiveViewStream({ audience: "player", failureThreshold: 5, openSource: () => this });
  private listener: ((event: MessageEvent<string>) => void) | null = null;
  private revision = 0;

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    if (type === "activeview") {
      this.listener = listener;
    }
  }

  close(): void {
    this.listener = null;
  }

  /** The whole state as it now is: as every fixture has it, but for `more`. */
  say(more: Partial<ActiveView> = {}): Promise<void> {
    return act(async () => {
      this.revision += 1;
      const view = aView({ revision: this.revision, ...more });
      this.listener?.(new MessageEvent("activeview", { data: JSON.stringify(view) }));
      await Promise.resolve();
    });
  }

  /** Renders views that live on this stream. */
  render(views: ReactNode): RenderResult {
    return render(<ActiveViewProvider stream={this.stream}>{views}</ActiveViewProvider>);
  }
}
