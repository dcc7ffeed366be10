/** A source of events for tests: no page imports this. */
import type { ActiveView, PatchOperation } from "./model";
import type { EventSourceLike } from "./stream";

/** An EventSource that says what a test lets it say. */
export class FakeSource implements EventSourceLike {
  onerror: ((event: Event) => unknown) | null = null;
  closed = false;
  readonly url: string;
  private readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();

  constructor(url: string) {
    this.url = url;
  }

  /** Opens sources for a stream, and lists them in the order in which they were asked for. */
  static into(sources: FakeSource[]): (url: string) => FakeSource {
    return (url) => {
      const source = new FakeSource(url);
      sources.push(source);
      return source;
    };
  }

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void) {
    this.listeners.set(type, listener);
  }

  close() {
    this.closed = true;
  }

  send(type: "activeview" | "patch" | "ping", data: string) {
    this.listeners.get(type)?.(new MessageEvent(type, { data }));
  }

  view(revision: number, instance = "one", more: Partial<ActiveView> = {}) {
    this.send("activeview", JSON.stringify({ instance_id: instance, revision, view_type: "STANDBY", ...more }));
  }

  /** A patch that makes one revision into the next, and does what `more` says. */
  patch(from: number, more: PatchOperation[] = [], instance = "one") {
    const patch: PatchOperation[] = [{ op: "add", path: "/revision", value: from + 1 }, ...more];
    const data = JSON.stringify({ from, to: from + 1, patch });
    this.listeners.get("patch")?.(new MessageEvent("patch", { data, lastEventId: `${instance}-1` }));
  }

  fail() {
    this.onerror?.(new Event("error"));
  }
}
