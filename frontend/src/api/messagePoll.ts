import { readMessages } from "./messages";
import type { Message } from "./model";

const VISIBLE_MS = 3_000;
const HIDDEN_MS = 15_000;

export interface MessagePollSettings {
  /** Called with what is new, oldest first. `first`: what was already there when the page opened, perhaps nothing. */
  onArrival: (messages: Message[], first: boolean) => void;
  read?: (since?: number) => Promise<Message[]>;
  isHidden?: () => boolean;
}

/** Asks for new messages every 3 s, every 15 s while the page is hidden, and at once when it is looked at again. */
export class MessagePoll {
  private readonly settings: MessagePollSettings;
  private newest: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private asking = false;

  constructor(settings: MessagePollSettings) {
    this.settings = settings;
  }

  start(): void {
    if (!this.running) {
      this.running = true;
      document.addEventListener("visibilitychange", this.onVisibility);
      void this.ask();
    }
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
    document.removeEventListener("visibilitychange", this.onVisibility);
  }

  /** Asks now instead of at the next turn, for instance after a message was sent. */
  readonly ask = async (): Promise<void> => {
    if (this.asking) {
      return;
    }
    this.asking = true;
    clearTimeout(this.timer);
    const read = this.settings.read ?? readMessages;
    try {
      const answer = await read(this.newest);
      if (this.running) {
        this.take(answer);
      }
    } catch {
      // The connection toast belongs to the stream; a missed poll is made good by the next one.
    } finally {
      this.asking = false;
      if (this.running) {
        this.timer = setTimeout(() => void this.ask(), this.hidden() ? HIDDEN_MS : VISIBLE_MS);
      }
    }
  };

  private take(answer: Message[]): void {
    const first = this.newest === undefined;
    const known = this.newest ?? 0;
    this.newest = answer.reduce((newest, message) => Math.max(newest, message.id), known);
    const arrived = answer.filter((message) => message.id > known).sort((a, b) => a.id - b.id);
    if (first || arrived.length > 0) {
      this.settings.onArrival(arrived, first);
    }
  }

  private readonly onVisibility = (): void => {
    if (!this.hidden()) {
      void this.ask();
    }
  };

  private hidden(): boolean {
    return this.settings.isHidden?.() ?? document.hidden;
  }
}
