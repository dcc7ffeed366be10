import { useCallback, useEffect, useRef, useState } from "react";
import { MessagePoll } from "./messagePoll";
import type { Message } from "./model";

const KEPT = 200;

/**
 * The messages this session may read, newest first, kept new by polling; null until the first answer. `refresh` asks at
 * once.
 */
export function useMessageList(): { messages: Message[] | null; refresh: () => void } {
  const [messages, setMessages] = useState<Message[] | null>(null);
  const running = useRef<MessagePoll | null>(null);
  useEffect(() => {
    const poll = new MessagePoll({
      onArrival: (arrived) => setMessages((held) => [...arrived.toReversed(), ...(held ?? [])].slice(0, KEPT)),
    });
    running.current = poll;
    poll.start();
    return () => poll.stop();
  }, []);
  const refresh = useCallback(() => void running.current?.ask(), []);
  return { messages, refresh };
}
