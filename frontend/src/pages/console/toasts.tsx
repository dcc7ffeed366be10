import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";

const SAID = "said";
const SHORT_MS = 3_500;
const LONG_MS = 9_000;

/** Tells of a result in passing. One line that the next result replaces: ten undos in a row are no ten toasts. */
export function say(words: string, undo?: () => void): void {
  const message = undo === undefined ? words : <WithUndo words={words} undo={undo} />;
  put({ id: SAID, message, color: "teal", autoClose: undo === undefined ? SHORT_MS : LONG_MS, role: "status" });
}

function WithUndo({ words, undo }: { words: string; undo: () => void }) {
  return (
    <Group justify="space-between" gap="xs">
      {words}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          notifications.hide(SAID);
          undo();
        }}
      >
        Undo
      </Button>
    </Group>
  );
}

/** Tells what was refused, in the server's words. The same words twice are one toast. */
export function tellRefusal(words: string, calm: boolean): void {
  if (calm) {
    say(words);
  } else {
    put({ id: `refused ${words}`, message: words, color: "red", autoClose: LONG_MS, role: "alert" });
  }
}

type Toast = Parameters<typeof notifications.show>[0] & { id: string };

function put(toast: Toast): void {
  // Shows it when it is not there, and starts its time anew when it is.
  notifications.show({ withCloseButton: true, closeButtonProps: { "aria-label": "Close" }, ...toast });
  notifications.update(toast);
}
