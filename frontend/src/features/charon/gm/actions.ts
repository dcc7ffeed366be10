import { setCharonMode, toggleCharonDialog } from "../../../api/activeView";
import { approveReply, readPending, setAutoApprove } from "../../../api/charon";
import type { GmAction } from "../../../api/gmAction";
import type { ActiveView, CharonMode, PendingReply } from "../../../api/model";
import { EDITS, type Edits } from "./edits";
import { nextChannel, waitingOn } from "./waiting";

const GROUP = "CHARON";

/** Lets the table ask, or stops it. */
export const QUERY_MODE: GmAction<{ mode: CharonMode }> = {
  id: "charon-mode",
  label: "Let the table ask CHARON, or stop it",
  keys: ["Q"],
  group: GROUP,
  keywords: "query display mode computer",
  detail: (view) => (view.charon_mode === "QUERY" ? "Back to display" : "Let the table ask"),
  enabled: () => true,
  run: async (view) => {
    const mode = view.charon_mode === "QUERY" ? "DISPLAY" : "QUERY";
    await setCharonMode(mode);
    return { mode };
  },
  said: ({ mode }) => (mode === "QUERY" ? "The table may ask CHARON." : "The table may no longer ask CHARON."),
};

/** Opens or closes CHARON's dialog on every screen. */
export const DIALOG: GmAction<{ open: boolean }> = {
  id: "charon-dialog",
  label: "CHARON's dialog on the screens",
  keys: ["D"],
  group: GROUP,
  keywords: "open close computer conversation",
  detail: (view) => (view.charon_dialog_open ? "Close it" : "Open it"),
  enabled: () => true,
  run: async (view) => {
    const open = !view.charon_dialog_open;
    await toggleCharonDialog(open);
    return { open };
  },
  said: ({ open }) => (open ? "CHARON's dialog is open on the screens." : "CHARON's dialog is closed."),
};

/** Lets CHARON say the newest reply that waits, in the GM's words where there are any. A draft that failed is never said so. */
export const APPROVE_NEWEST: GmAction<{ channel: string }> = {
  id: "charon-approve-newest",
  label: "Approve CHARON's newest reply",
  keys: ["shift+A"],
  group: GROUP,
  keywords: "pending query say answer",
  off: "No reply waits.",
  enabled: (view) => waitingOn(view.charon_channels).pending > 0,
  run: async (view) => {
    const { channel, reply } = newestOf(await everyPending(view));
    const words = readyWords(reply, EDITS.get());
    if (words === null) {
      throw new Error(`“${reply.query}” has no draft that is ready. Write the reply in the CHARON tab.`);
    }
    await approveReply(channel, reply.pending_id, words);
    return { channel };
  },
  said: ({ channel }) => `Said on ${channel}.`,
};

/** Has CHARON wait for the GM again, on every channel. */
export const AUTO_OFF: GmAction = {
  id: "charon-auto-off",
  label: "Auto-approve off everywhere",
  keys: ["shift+X"],
  group: GROUP,
  keywords: "automatic channels stop",
  off: "Auto-approve is off everywhere.",
  detail: (view) => waitingOn(view.charon_channels).auto.join(", "),
  enabled: (view) => waitingOn(view.charon_channels).auto.length > 0,
  run: (view) => Promise.all(waitingOn(view.charon_channels).auto.map((channel) => setAutoApprove(channel, false))),
  said: () => "CHARON waits for you again, on every channel.",
};

/**
 * What the GM can do with CHARON from anywhere.
 *
 * @param open opens the console's CHARON tab at a channel
 */
export function charonActions(open: (channel: string) => void): GmAction[] {
  const openNext: GmAction = {
    id: "charon-open",
    label: "Open the CHARON channel that waits",
    keys: ["C"],
    group: GROUP,
    keywords: "computer conversation transcript pending unread",
    detail: nextChannel,
    enabled: () => true,
    run: (view) => {
      open(nextChannel(view));
      return Promise.resolve();
    },
  };
  return [openNext, APPROVE_NEWEST, QUERY_MODE, DIALOG, AUTO_OFF];
}

/** What a reply would be approved with unseen: the GM's own words, else a draft that is ready; null when there are none. */
export function readyWords(reply: PendingReply, edits: Edits): string | null {
  const words = edits[reply.pending_id]?.text ?? (reply.draft === "READY" ? reply.response : "");
  return words.trim() === "" ? null : words;
}

interface Placed {
  channel: string;
  reply: PendingReply;
}

async function everyPending(view: ActiveView): Promise<Placed[]> {
  const busy = Object.entries(view.charon_channels).filter(([, line]) => (line.pending ?? 0) > 0);
  const read = await Promise.all(
    busy.map(async ([channel]) => (await readPending(channel)).map((reply) => ({ channel, reply }))),
  );
  return read.flat();
}

function newestOf(all: readonly Placed[]): Placed {
  const [newest] = [...all].sort((one, other) => other.reply.timestamp.localeCompare(one.reply.timestamp));
  if (newest === undefined) {
    throw new Error("No reply waits any more.");
  }
  return newest;
}
