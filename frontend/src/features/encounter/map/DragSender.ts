import type { TokenMove } from "../../../api/activeView";

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
 * Sends the drags of a page while they are made. One request is under way at a time, so that none overtakes another;
 * what has been overtaken by the hand meanwhile is not sent at all.
 */
export class DragSender {
  private readonly drags = new Set<Drag>();
  private readonly send: SendMoves;
  private underWay = false;
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
      if (this.underWay) {
        return;
      }
      const due = drag.due();
      if (due === null) {
        this.drags.delete(drag);
      } else if (due.urgent || performance.now() >= this.freeAt) {
        void this.post(drag, due.moves);
      } else {
        this.timer = setTimeout(() => this.next(), this.freeAt - performance.now());
        return;
      }
    }
  }

  private async post(drag: Drag, moves: readonly TokenMove[]): Promise<void> {
    this.underWay = true;
    this.freeAt = Math.max(this.freeAt, performance.now()) + GAP_MS;
    drag.sending(moves);
    try {
      drag.accepted(moves, await this.send(moves, drag.gesture));
    } catch (cause) {
      drag.refused(moves, cause);
    }
    this.underWay = false;
    this.next();
  }
}

interface End {
  moves: readonly TokenMove[];
  resolve: (answer: Answer | null) => void;
  reject: (cause: unknown) => void;
}

/** One drag, as far as the server knows of it. What is refused on the way is silent; the drop is not. */
export class Drag {
  readonly gesture: string;
  private readonly from: readonly TokenMove[];
  private readonly onDue: (drag: Drag) => void;
  /** where the server has the tokens, and its answer to that; none while it has not moved them */
  private stand: { moves: readonly TokenMove[]; answer: Answer | null };
  private tried: readonly TokenMove[];
  private wanted: readonly TokenMove[];
  private underWay = false;
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
    return new Promise((resolve, reject) => {
      this.end = { moves, resolve, reject };
      this.settle();
      this.onDue(this);
    });
  }

  /** Puts the tokens back to where they stood, if they were moved; answers like `drop`. */
  takeBack(): Promise<Answer | null> {
    return this.drop(this.from);
  }

  /** Sends nothing more: the tokens stay where they have come to. */
  leave(): void {
    this.wanted = this.tried;
  }

  /** What is to be sent next, and whether at once; null for nothing. */
  due(): { moves: readonly TokenMove[]; urgent: boolean } | null {
    if (this.end !== null) {
      return { moves: this.end.moves, urgent: true };
    }
    return same(this.wanted, this.tried) ? null : { moves: this.wanted, urgent: false };
  }

  sending(moves: readonly TokenMove[]): void {
    this.underWay = true;
    this.tried = moves;
  }

  accepted(moves: readonly TokenMove[], answer: Answer): void {
    this.underWay = false;
    this.stand = { moves, answer };
    this.settle();
  }

  refused(moves: readonly TokenMove[], cause: unknown): void {
    this.underWay = false;
    if (this.end !== null && same(moves, this.end.moves)) {
      this.over(this.end).reject(cause);
    } else {
      this.settle();
    }
  }

  private settle(): void {
    if (!this.underWay && this.end !== null && same(this.end.moves, this.stand.moves)) {
      this.over(this.end).resolve(this.stand.answer);
    }
  }

  private over(end: End): End {
    this.end = null;
    this.leave();
    return end;
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
