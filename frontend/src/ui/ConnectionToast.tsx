import { Toast } from "./Toast";

/** The one and only sign of a lost connection; it goes by itself. */
export function ConnectionToast({ lost }: { lost: boolean }) {
  return lost ? (
    <Toast place="top" tone="danger" testId="connection-toast">
      Connection lost — retrying...
    </Toast>
  ) : null;
}
