import type { CommTerminal, Mail } from "../../api/model";

/** One letter with what the list needs to know of it. */
export interface Letter {
  /** stable within the terminal */
  key: string;
  mail: Mail;
  box: "inbox" | "sent";
}

/** Letters that belong together, oldest first. */
export interface Thread {
  key: string;
  subject: string;
  letters: Letter[];
  newest: Letter;
}

/**
 * The threads of a terminal that have a letter in the given box, each with all its letters from both boxes. Unread ones
 * come first, then the newest.
 *
 * @param seen keys of letters read on this screen, though the file calls them unread
 */
export function threadsOf(terminal: CommTerminal, box: "inbox" | "sent", seen: ReadonlySet<string>): Thread[] {
  const letters = lettersOf(terminal);
  const byConversation = new Map<string, Letter[]>();
  for (const letter of letters) {
    const conversation = conversationOf(letter.mail, letters);
    byConversation.set(conversation, [...(byConversation.get(conversation) ?? []), letter]);
  }
  const threads = [...byConversation].flatMap(([key, members]) => {
    const sorted = members.toSorted((a, b) => byTime(a.mail, b.mail));
    const newest = sorted.filter((letter) => letter.box === box).at(-1);
    return newest === undefined
      ? []
      : [{ key, subject: sorted[0]?.mail.subject || "(no subject)", letters: sorted, newest }];
  });
  return threads.toSorted(
    (a, b) => Number(hasUnread(b, seen)) - Number(hasUnread(a, seen)) || byTime(b.newest.mail, a.newest.mail),
  );
}

/** True when a thread holds a received letter that was not read yet. */
export function hasUnread(thread: Thread, seen: ReadonlySet<string>): boolean {
  return thread.letters.some((letter) => letter.box === "inbox" && !letter.mail.read && !seen.has(letter.key));
}

function lettersOf(terminal: CommTerminal): Letter[] {
  const inbox = terminal.inbox.map((mail) => ({ mail, box: "inbox" as const }));
  // A letter to oneself is in both boxes: once is enough.
  const received = new Set(terminal.inbox.map((mail) => mail.message_id));
  const sent = terminal.sent
    .filter((mail) => !mail.message_id || !received.has(mail.message_id))
    .map((mail) => ({ mail, box: "sent" as const }));
  return [...inbox, ...sent].map((letter, index) => ({ ...letter, key: letter.mail.message_id || `letter-${index}` }));
}

/** A letter's conversation; an answer without one belongs to what it answers, a letter with neither stands alone. */
function conversationOf(mail: Mail, letters: Letter[]): string {
  const visited = new Set<Mail>();
  let current = mail;
  while (!current.conversation_id && current.in_reply_to && !visited.has(current)) {
    visited.add(current);
    const answered = letters.find((letter) => letter.mail.message_id === current.in_reply_to)?.mail;
    if (answered === undefined) {
      return current.in_reply_to;
    }
    current = answered;
  }
  return (
    current.conversation_id || current.message_id || (letters.find((letter) => letter.mail === current)?.key ?? "")
  );
}

/** By timestamp; dates of a calendar no computer knows are compared as the words they are. */
function byTime(a: Mail, b: Mail): number {
  const [left, right] = [a.timestamp, b.timestamp];
  const difference = Date.parse(left) - Date.parse(right);
  return Number.isNaN(difference) ? left.localeCompare(right, "en", { numeric: true }) : difference;
}

/** A letter's time as a screen shows it: to the minute, in the calendar the campaign uses. */
export function shortTime(timestamp: string): string {
  const parts = /^(\d{4,}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(timestamp);
  return parts === null ? timestamp : `${parts[1]} ${parts[2]}`;
}
