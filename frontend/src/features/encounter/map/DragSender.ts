import type { TokenMove } from "../../../api/model";

/**
 * At most 20 requests in any second: 19 that are this far apart, and the drop's, which does not wait. A pause that is
 * shorter would look no smoother, because the others' tokens glide.
 */
const GAP_MS = 55;

/** What the server answers to moves it has carried out. */
interface Answer {
  revision: number;
}

/** Asks for all of the moves or none, as a part of a drag with this name; throws the refusal. */
export type SendMoves = (moves: readonly TokenMove[], gesture: string) => Promise<Answer>;

/**
 * Sends the drags of a page while they are made. On the way one request is out at a time, and what has been overtaken by
 * the hand meanwhile is not sent at all. The drop waits for nobody: it goes beside the request before it, and once more if
 * the server turns out to have carried out the two in the other order.
 */
export class DragSender {
  private readonly drags = new Set<Drag>();
  private readonly send: SendMoves;
  /** when the next position may go; a drop goes before, and those after it make up for that */
  private freeAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: SendMoves) {
    this.send = send;
  }

  /**
   * A drag begins.
   *
   * @param from where its tokens stand
   * @param gesture a name no other drag has
   */
  begin(from: readonly TokenMove[], gesture: string): Drag {
    return new Drag(from, gesture, (drag) => {
      this.drags.add(drag);
      this.next();
    });
  }

  /** Sends what is due. Drags end in the order in which they were begun. */
  private next(): void {
    clearTimeout(this.timer);
    for (const drag of this.drags) {
      const due = drag.due();
      if (due?.urgent || (due && performance.now() >= this.freeAt)) {
        void this.post(drag, due.moves);
      } else if (due) {
        this.timer = setTimeout(() => this.next(), this.freeAt - performance.now());
      }
      if (due || drag.isWaiting()) {
        return;
      }
      this.drags.delete(drag);
    }
  }

  private async post(drag: Drag, moves: readonly TokenMove[]): Promise<void> {
    this.freeAt = Math.max(this.freeAt, performance.now()) + GAP_MS;
    drag.sending(moves);
    try {
      drag.accepted(moves, await this.send(moves, drag.gesture));
    } catch (cause) {
      drag.refused(moves, cause);
    }
    this.next();
  }
}

/** Where the server has put the tokens, and its answer to that; none while it has not moved them. */
interface Stand {
  moves: readonly TokenMove[];
  answer: Answer | null;
}

interface End {
  moves: readonly TokenMove[];
  /** goes out at once, whatever else is out */
  hasty: boolean;
  sent: boolean;
  resolve: (answer: Answer | null) => void;
  reject: (cause: unknown) => void;
  refusal?: { cause: unknown };
}

/** One drag, as far as the server knows of it. What is refused on the way is silent; the drop is not. */
export class Drag {
  readonly gesture: string;
  private readonly from: readonly TokenMove[];
  private readonly onDue: (drag: Drag) => void;
  private stand: Stand;
  private tried: readonly TokenMove[];
  private wanted: readonly TokenMove[];
  /** requests that are not answered, in the order in which they were sent */
  private out: (readonly TokenMove[])[] = [];
  /** of those that were out together; the highest revision is that of the last one the server has carried out */
  private answers: { moves: readonly TokenMove[]; answer: Answer }[] = [];
  private end: End | null = null;

  constructor(from: readonly TokenMove[], gesture: string, onDue: (drag: Drag) => void) {
    this.from = from;
    this.gesture = gesture;
    this.onDue = onDue;
    this.stand = { moves: from, answer: null };
    this.tried = from;
    this.wanted = from;
  }

  /** The hand is here now. */
  at(moves: readonly TokenMove[]): void {
    this.wanted = moves;
    this.onDue(this);
  }

  /** The hand let go here. Answers what the server answered to that; null when it never had the tokens elsewhere. */
  drop(moves: readonly TokenMove[]): Promise<Answer | null> {
    return this.endAt(moves, true);
  }

  /** Puts the tokens back to where they stood, if they were moved; answers like `drop`, but lets what is out come first. */
  takeBack(): Promise<Answer | null> {
    return this.endAt(this.from, false);
  }

  /** Sends nothing more: the tokens stay where they have come to. */
  leave(): void {
    this.wanted = this.tried;
  }

  /** What is to be sent now, and whether without a pause; null for nothing. */
  due(): { moves: readonly TokenMove[]; urgent: boolean } | null {
    if (this.end !== null) {
      const { moves, hasty, sent } = this.end;
      const mayGo = this.out.length === 0 || (hasty && !same(moves, this.tried));
      return mayGo ? { moves, urgent: !sent } : null;
    }
    return this.out.length > 0 || same(this.wanted, this.tried) ? null : { moves: this.wanted, urgent: false };
  }

  /** Whether an answer is still to come. */
  isWaiting(): boolean {
    return this.out.length > 0;
  }

  sending(moves: readonly TokenMove[]): void {
    this.out = [...this.out, moves];
    this.tried = moves;
    if (this.end !== null) {
      this.end.sent = true;
    }
  }

  accepted(moves: readonly TokenMove[], answer: Answer): void {
    this.answers.push({ moves, answer });
    this.answered(moves);
  }

  refused(moves: readonly TokenMove[], cause: unknown): void {
    if (this.end !== null && same(moves, this.end.moves)) {
      this.end.refusal = { cause };
    }
    this.answered(moves);
  }

  private answered(moves: readonly TokenMove[]): void {
    this.out = this.out.filter((other) => other !== moves);
    if (this.out.length === 0) {
      this.stand = this.answers.toSorted((a, b) => a.answer.revision - b.answer.revision).at(-1) ?? this.stand;
      this.answers = [];
    }
    this.settle();
  }

  private endAt(moves: readonly TokenMove[], hasty: boolean): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      this.end = { moves, hasty, sent: false, resolve, reject };
      this.settle();
      this.onDue(this);
    });
  }

  private settle(): void {
    const { end, stand } = this;
    if (end === null || this.out.length > 0 || (end.refusal === undefined && !same(end.moves, stand.moves))) {
      return;
    }
    this.end = null;
    this.leave();
    if (end.refusal !== undefined) {
      end.reject(end.refusal.cause);
    } else {
      end.resolve(stand.answer);
    }
  }
}

function same(some: readonly TokenMove[], others: readonly TokenMove[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ token_id, x, y }, index) => {
      const other = others[index];
      return other?.token_id === token_id && other.x === x && other.y === y;
    })
  );
}
