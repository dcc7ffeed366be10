import { onIdle } from "./onIdle";
import { randomId } from "./randomId";
import { post } from "./client";

const GAP_MS = 1_000;
/** A report says how long it was held back, so it can wait while the page has something to draw. */
const PATIENCE_MS = 500;

/** What a page tells the server it has painted. */
export interface PaintReport {
  revision: number;
  screen: string;
  /** milliseconds between the painting and the sending */
  held_ms: number;
}

export interface PaintReporterSettings {
  /** the id that the page's stream is opened with */
  screen: string;
  send?: (report: PaintReport) => Promise<unknown>;
  /** Calls back once what was last rendered is on the glass. */
  afterPaint?: (painted: () => void) => void;
  /** Calls back once the page has nothing better to do; answers how to call that off. */
  onIdle?: (work: () => void) => () => void;
  isHidden?: () => boolean;
  now?: () => number;
}

/** Tells the server which revision the page shows; it answers how long that took. */
const sendReport = (report: PaintReport) => post("/api/stream/ack/", report);

// The first frame is the one that draws the change, the second begins when it has been drawn.
const twoFrames = (painted: () => void) => requestAnimationFrame(() => requestAnimationFrame(painted));

/** Makes an id for a page's screen: 32 characters of chance. */
export const newScreenId = randomId;

/**
 * Reports each revision a page has painted: the first at once, later ones at most one a second, of several the newest.
 * Says nothing while the page is hidden, since nothing is painted then. A report that fails is nobody's worry; the newest
 * revision is offered once more, in case it was refused for coming too early.
 */
export class PaintReporter {
  private readonly settings: PaintReporterSettings;
  private painted: { revision: number; at: number } | null = null;
  private shown: number | null = null;
  /** when the last report was over and done with: the server may have heard it only then */
  private heardAt = -Infinity;
  private underWay = false;
  private retried = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private callOff: () => void = () => undefined;

  constructor(settings: PaintReporterSettings) {
    this.settings = settings;
  }

  /** The page is about to render this revision, perhaps the one it already shows, after a new connection. */
  show(revision: number): void {
    this.shown = revision;
    if (this.hidden()) {
      return;
    }
    const afterPaint = this.settings.afterPaint ?? twoFrames;
    afterPaint(() => {
      // A newer one is on its way to the glass and will report itself.
      if (this.shown === revision) {
        this.retried = false;
        this.note(revision);
      }
    });
  }

  start(): void {
    document.addEventListener("visibilitychange", this.onVisibility);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.callOff();
    this.timer = undefined;
    this.painted = null;
    this.shown = null;
    document.removeEventListener("visibilitychange", this.onVisibility);
  }

  private readonly onVisibility = () => {
    // What came while nobody looked is painted now.
    if (this.shown !== null) {
      this.show(this.shown);
    }
  };

  private note(revision: number): void {
    this.painted = { revision, at: this.now() };
    this.plan();
  }

  private sendAtRest(): void {
    const wait = this.settings.onIdle ?? ((work) => onIdle(work, PATIENCE_MS));
    this.callOff = wait(() => this.send());
  }

  private send(): void {
    this.timer = undefined;
    const painted = this.painted;
    if (painted === null || this.hidden()) {
      return;
    }
    this.painted = null;
    this.underWay = true;
    const send = this.settings.send ?? sendReport;
    const report = {
      revision: painted.revision,
      screen: this.settings.screen,
      held_ms: Math.round(this.now() - painted.at),
    };
    void send(report)
      .catch(() => this.offerAgain(painted))
      .finally(() => {
        this.underWay = false;
        this.heardAt = this.now();
        this.plan();
      });
  }

  private offerAgain(failed: { revision: number; at: number }): void {
    if (this.retried || this.painted !== null || this.shown !== failed.revision) {
      return;
    }
    this.retried = true;
    this.painted = failed;
  }

  private plan(): void {
    if (this.painted !== null && !this.underWay) {
      this.timer ??= setTimeout(() => this.sendAtRest(), Math.max(0, this.heardAt + GAP_MS - this.now()));
    }
  }

  private hidden(): boolean {
    return (this.settings.isHidden ?? (() => document.hidden))();
  }

  private now(): number {
    return (this.settings.now ?? (() => performance.now()))();
  }
}
