import { useEffect, useMemo, useRef } from "react";
import type { TokenMove } from "../../../api/model";
import { madeUpName } from "../../../api/chance";
import type { Cell } from "../../../geometry/cells";
import { type Drag, DragSender, type SendMoves } from "./DragSender";
import type { TokenDragEvent } from "./tokenDrag";

type Cells = Readonly<Record<string, Cell>>;

interface DragSenderSettings {
  /** Must be the same function for as long as the page is open. */
  move: SendMoves;
  onRefused: (cause: unknown) => void;
  dispatch: (event: TokenDragEvent) => void;
}

/** Tells the server of a drag while it is made, and the drag what has become of it. */
export function useDragSender({ move, onRefused, dispatch }: DragSenderSettings) {
  const sender = useMemo(() => new DragSender(move), [move]);
  const under = useRef<{ drag: Drag; from: Cells } | null>(null);
  const order = useRef(0);
  const refused = useRef(onRefused);

  useEffect(() => {
    refused.current = onRefused;
  }, [onRefused]);

  useEffect(() => () => under.current?.drag.leave(), []);

  return useMemo(() => {
    /** Shows the tokens in these cells until it is known whether the server has them there. */
    const settle = (cells: Cells, answer: Promise<{ revision: number } | null>, onFailed: (cause: unknown) => void) => {
      order.current += 1;
      const mine = order.current;
      dispatch({ type: "put", cells, order: mine });
      answer.then(
        (given) =>
          dispatch(
            given === null
              ? { type: "refused", order: mine }
              : { type: "accepted", order: mine, revision: given.revision },
          ),
        (cause: unknown) => {
          dispatch({ type: "refused", order: mine });
          onFailed(cause);
        },
      );
    };
    const take = () => {
      const taken = under.current;
      under.current = null;
      return taken;
    };
    const begun = (from: Cells) => (under.current ??= { drag: sender.begin(movesTo(from), madeUpName()), from });
    return {
      /** The hand has the tokens here; they were taken from there. */
      at: (cells: Cells, from: Cells) => begun(from).drag.at(movesTo(cells)),
      /** The hand has let go of the tokens here; they were taken from there. A quick one was never seen on its way. */
      drop: (cells: Cells, from: Cells) => {
        const { drag } = begun(from);
        under.current = null;
        settle(cells, drag.drop(movesTo(cells)), (cause) => {
          settle(from, drag.takeBack(), () => undefined);
          refused.current(cause);
        });
      },
      /** The drag is none: the tokens go back to where they were taken. */
      cancel: () => {
        const taken = take();
        if (taken !== null) {
          settle(taken.from, taken.drag.takeBack(), (cause) => refused.current(cause));
        }
      },
      /** There is nothing more to drag. */
      leave: () => take()?.drag.leave(),
    };
  }, [sender, dispatch]);
}

function movesTo(cells: Cells): TokenMove[] {
  return Object.entries(cells).map(([token_id, { x, y }]) => ({ token_id, x, y }));
}
