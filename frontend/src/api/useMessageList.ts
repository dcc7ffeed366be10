import { useEffect, useState } from "react";
import { MessagePoll } from "./messagePoll";
import type { Message } from "./model";

const KEPT = 200;

/** The messages this session may read, newest first, kept new by polling; null until the first answer. */
export function useMessageList(): Message[] | null {
  const [messages, setMessages] = useState<Message[] | null>(null);
  useEffect(() => {
    const poll = new MessagePoll({
      onArrival: (arrived) => setMessages((held) => [...arrived.toReversed(), ...(held ?? [])].slice(0, KEPT)),
    });
    poll.start();
    return () => poll.stop();
  }, []);
  return messages;
}
