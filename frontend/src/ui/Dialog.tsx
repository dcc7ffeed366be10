import { createContext, type ReactNode, useContext, useState } from "react";
import { Button } from "./Button";
import styles from "./Dialog.module.css";
import { useModal } from "./useModal";

interface DialogProps {
  /** accessible name */
  label: string;
  /** Closes it for the whole table; the dialog goes when the state says so. What it throws is shown beside the button. */
  onClose: () => Promise<unknown>;
  /** `tall`: over everything else of the page, as high as the screen allows */
  size: "wide" | "tall";
  testId: string;
  children: ReactNode;
}

interface Closing {
  close: () => void;
  busy: boolean;
  failure: string;
}

const ClosingContext = createContext<Closing | null>(null);

/** Something over the view that must be closed first; Escape does so too. `DialogClose` is its button. */
export function Dialog({ label, onClose, size, testId, children }: DialogProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const close = () => {
    if (busy) {
      return;
    }
    setBusy(true);
    setFailure("");
    onClose()
      .catch((cause: unknown) => setFailure(cause instanceof Error ? cause.message : String(cause)))
      .finally(() => setBusy(false));
  };
  const ref = useModal<HTMLDivElement>(close);
  return (
    <div className={styles.backdrop} data-size={size}>
      <div
        ref={ref}
        role="dialog"
        aria-modal="true"
        aria-label={label}
        tabIndex={-1}
        className={styles.dialog}
        data-testid={testId}
      >
        <ClosingContext value={{ close, busy, failure }}>{children}</ClosingContext>
      </div>
    </div>
  );
}

/** The button that closes the dialog around it, with why the last try failed. */
export function DialogClose({ testId }: { testId: string }) {
  const closing = useContext(ClosingContext);
  if (closing === null) {
    throw new Error("This button closes a dialog: put it inside one.");
  }
  return (
    <>
      {closing.failure !== "" && (
        <span role="alert" className={styles.failure}>
          {closing.failure}
        </span>
      )}
      <Button data-control="" data-testid={testId} disabled={closing.busy} onClick={closing.close}>
        Close
      </Button>
    </>
  );
}
