import { readActiveView } from "./activeView";
import { onIdle } from "./onIdle";
import type { ActiveView, ViewPatch } from "./model";
import { newScreenId, PaintReporter } from "./paintReport";
import { applyPatch } from "./patch";
import { shareStructure } from "./share";

const RETRY_MS = 3_000;
const SILENCE_MS = 45_000;
/** The console's preview lets the console around it work first, but not for longer than this. */
const PREVIEW_PATIENCE_MS = 250;

/** The part of EventSource the stream needs, so that a test can hand in its own. */
export interface EventSourceLike {
  onerror: ((event: Event) => unknown) | null;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface StreamSettings {
  /** `player` for pages that show what the table sees, even to a GM. */
  audience?: "player";
  /** Failed tries in a row after which `lost` becomes true. */
  failureThreshold: number;
  /** What the page is, so that the console can count screens; left out by pages that are no screen of the table. */
  page?: "terminal" | "console" | "preview";
  openSource?: (url: string) => EventSourceLike;
  readState?: (audience?: "player") => Promise<ActiveView>;
  /** Calls back once the page has nothing better to do; answers how to call that off. */
  onIdle?: (work: () => void) => () => void;
  /** Stands in for the one that tells the server what is painted. */
  reporter?: Pick<PaintReporter, "start" | "stop" | "show">;
}

/** What a page knows: the newest state (null before the first) and whether the connection counts as lost. */
export interface StreamSnapshot {
  view: ActiveView | null;
  lost: boolean;
}

/**
 * Holds the newest active view and keeps it new: follows the server's event stream, which brings the whole state first
 * and then patches, reopens it 3 s after it breaks or has been silent for 45 s, and reads the state once when a ping
 * tells of an event that was missed, or a patch does not fit. Nothing here asks for the view on a timer.
 *
 * A drop is not yet a failed try; each reopening that brings no event is one.
 */
export class ActiveViewStream {
  private readonly settings: StreamSettings;
  private readonly query: string;
  private readonly reporter: Pick<PaintReporter, "start" | "stop" | "show"> | null;
  private readonly listeners = new Set<() => void>();
  private snapshot: StreamSnapshot = { view: null, lost: false };
  private source: EventSourceLike | null = null;
  private heardFromSource = false;
  private failures = 0;
  private reading = false;
  /** The newest revision that was told of while the state is read. */
  private wanted = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private silenceTimer: ReturnType<typeof setTimeout> | undefined;
  private heardAt = 0;
  /** What a preview has heard and not looked at yet. */
  private readonly unread: (() => void)[] = [];
  private catchingUp = false;
  private callOff: () => void = () => undefined;

  constructor(settings: StreamSettings) {
    this.settings = settings;
    const { audience, page } = settings;
    // One id for the life of the page: a stream that comes back is the same screen.
    const screen = newScreenId();
    this.query = new URLSearchParams({
      delta: "1",
      ...(audience && { audience }),
      ...(page && { page }),
      ...(page && page !== "preview" && { screen }),
    }).toString();
    this.reporter = page && page !== "preview" ? (settings.reporter ?? new PaintReporter({ screen })) : null;
  }

  /** Opens the stream; does nothing when it is already running. */
  start(): void {
    if (this.source === null && this.retryTimer === undefined) {
      this.reporter?.start();
      this.open();
    }
  }

  /** Closes the stream and forgets its timers; `start` opens it again. */
  stop(): void {
    this.callOff();
    this.catchUp();
    this.closeSource();
    this.reporter?.stop();
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
  }

  /** Calls `listener` after every change of the snapshot; answers how to end that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): StreamSnapshot => this.snapshot;

  private open(): void {
    const openSource = this.settings.openSource ?? ((url: string): EventSourceLike => new EventSource(url));
    const source = openSource(`/api/active-view/stream/?${this.query}`);
    this.source = source;
    this.heardFromSource = false;
    const listen = (type: string, take: (event: MessageEvent<string>) => void) =>
      source.addEventListener(type, (event) =>
        this.whenFree(() => {
          if (this.source === source) {
            this.heard();
            take(event);
          }
        }),
      );
    listen("activeview", (event) => this.takeEvent(event.data));
    listen("patch", (event) => this.takePatch(event));
    listen("ping", (event) => this.takePing(Number(event.data)));
    source.onerror = () => {
      if (this.source === source) {
        this.broken();
      }
    };
    this.watchSilence();
  }

  private heard(): void {
    this.heardFromSource = true;
    this.failures = 0;
    this.update({ lost: false });
    this.watchSilence();
  }

  /** One timer, that looks how long it has been silent: a new one for each event would take longer than reading it. */
  private watchSilence(): void {
    this.heardAt = performance.now();
    this.silenceTimer ??= setTimeout(() => this.checkSilence(), SILENCE_MS);
  }

  private checkSilence(): void {
    this.silenceTimer = undefined;
    const left = this.heardAt + SILENCE_MS - performance.now();
    if (left > 0) {
      this.silenceTimer = setTimeout(() => this.checkSilence(), left);
    } else {
      this.broken();
    }
  }

  private broken(): void {
    if (!this.heardFromSource) {
      this.failures += 1;
    }
    this.closeSource();
    this.update({ lost: this.snapshot.lost || this.failures >= this.settings.failureThreshold });
    // EventSource would retry by itself after some errors and give up after others: one rule for all is ours.
    this.retryTimer = setTimeout(() => {
      this.retryTimer = undefined;
      this.open();
    }, RETRY_MS);
  }

  private closeSource(): void {
    clearTimeout(this.silenceTimer);
    this.silenceTimer = undefined;
    this.source?.close();
    this.source = null;
  }

  private takeEvent(data: string): void {
    try {
      this.take(JSON.parse(data) as ActiveView);
    } catch (error) {
      console.error("An active view that is no JSON was ignored.", error);
    }
  }

  private takePatch(event: MessageEvent<string>): void {
    const held = this.snapshot.view;
    let told = 0;
    try {
      const { from, to, patch } = JSON.parse(event.data) as ViewPatch;
      told = to;
      // A patch has no id of its own: the browser repeats that of the last whole state, which names the instance.
      if (held !== null && event.lastEventId.startsWith(`${held.instance_id}-`)) {
        if (to <= held.revision) {
          // The state was read meanwhile, and this change was in it.
          return;
        }
        const view = from === held.revision ? applyPatch(held, patch) : null;
        if (view?.revision === to) {
          this.show(view);
          return;
        }
      }
    } catch (error) {
      console.error("A patch that does not fit was ignored; the state is read instead.", error);
    }
    this.read(told);
  }

  private takePing(revision: number): void {
    const held = this.snapshot.view;
    if (held === null || revision > held.revision) {
      this.read(revision);
    }
  }

  /** Reads the whole state, because a revision was told of that is not at hand. */
  private read(revision: number): void {
    this.wanted = Math.max(this.reading ? this.wanted : 0, revision);
    if (this.reading) {
      return;
    }
    this.reading = true;
    const held = this.snapshot.view;
    const readState = this.settings.readState ?? readActiveView;
    readState(this.settings.audience)
      .then((view) => {
        this.reading = false;
        // The server may have restarted meanwhile; then the stream, not this answer, knows better.
        if (this.snapshot.view?.instance_id !== held?.instance_id) {
          return;
        }
        this.take(view);
        if (view.instance_id === held?.instance_id && view.revision < this.wanted) {
          this.read(this.wanted);
        }
      })
      .catch(() => {
        // The next ping asks again.
        this.reading = false;
      });
  }

  private take(view: ActiveView): void {
    const held = this.snapshot.view;
    if (held?.instance_id === view.instance_id && view.revision < held.revision) {
      return;
    }
    this.show(shareStructure(held, view));
  }

  private show(view: ActiveView): void {
    this.update({ view });
    this.reporter?.show(view.revision);
  }

  private update(change: Partial<StreamSnapshot>): void {
    const next = { ...this.snapshot, ...change };
    if (next.view === this.snapshot.view && next.lost === this.snapshot.lost) {
      return;
    }
    this.snapshot = next;
    if (!this.catchingUp) {
      this.tell();
    }
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }

  /** Does it now; in a preview once the console around it has nothing better to do. */
  private whenFree(work: () => void): void {
    if (this.settings.page !== "preview") {
      work();
      return;
    }
    this.unread.push(work);
    if (this.unread.length === 1) {
      const wait = this.settings.onIdle ?? ((later) => onIdle(later, PREVIEW_PATIENCE_MS));
      this.callOff = wait(() => this.catchUp());
    }
  }

  /** Takes all that was put off, and tells of it once. */
  private catchUp(): void {
    const before = this.snapshot;
    this.catchingUp = true;
    try {
      this.unread.splice(0).forEach((work) => work());
    } finally {
      this.catchingUp = false;
    }
    if (this.snapshot !== before) {
      this.tell();
    }
  }
}
