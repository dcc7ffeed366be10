import { ActionIcon, Button, Text, TextInput, Title } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from "react";
import { keepCannedReply, readCannedReplies, removeCannedReply } from "../../../api/charon";
import { useGmCampaignResource, useRunner } from "../../../api/gmAction";
import type { CannedReply } from "../../../api/model";
import { Icon } from "../../../ui/gm/Icon";
import styles from "./CannedList.module.css";
import { findCanned } from "./cannedSearch";
import { canBeSaid } from "./insertion";
import type { Writing } from "./useWriting";

const NONE: readonly CannedReply[] = [];

interface CannedListProps {
  /** the search field, for whoever wants to put the hand there */
  search: RefObject<HTMLInputElement | null>;
  writing: Writing;
}

/** Replies at hand: found by a word, put into the text being written, kept from it, removed and put back. */
export function CannedList({ search, writing }: CannedListProps) {
  const { run, say } = useRunner();
  const { data, error, reload } = useGmCampaignResource(readCannedReplies);
  const [query, setQuery] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => findCanned(data ?? NONE, query), [data, query]);

  const keep = async (text: string, said: string) => {
    await run(
      () => keepCannedReply(text),
      () => said,
    );
    reload();
  };
  const remove = async (id: number, text: string) => {
    if (await run(() => removeCannedReply(id))) {
      say("Removed from the canned replies.", () => void keep(text, "It is among the canned replies again."));
    }
    reload();
  };
  const insert = (text: string) => {
    setQuery("");
    writing.insert(text);
  };
  const keepWords = () => {
    const words = writing.words().trim();
    if (canBeSaid(words)) {
      void keep(words, "Kept among the canned replies.");
    } else {
      say("There are no words to keep: write them first.");
    }
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && found[0] !== undefined) {
      event.preventDefault();
      insert(found[0].text);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      focusLine(list.current, 0);
    } else if (event.key === "Escape") {
      event.preventDefault();
      setQuery("");
      writing.back();
    }
  };
  return (
    <section className={styles.canned} aria-label="Canned replies">
      <div className={styles.head}>
        <Title order={2} size="h5">
          Canned replies
        </Title>
        <Button size="compact-xs" variant="default" ml="auto" onClick={keepWords}>
          Keep these words
        </Button>
      </div>
      <TextInput
        ref={search}
        size="xs"
        type="search"
        aria-label="Find a canned reply"
        placeholder="Find a canned reply"
        leftSection={<Icon name="search" />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onSearchKey}
      />
      <p className={styles.where} data-testid="canned-goes">
        Goes into {writing.where}
      </p>
      {error !== null && (
        <Text size="xs" c="red.4">
          {error.message}
        </Text>
      )}
      {data !== null && found.length === 0 && (
        <Text size="xs" c="dimmed">
          {query.trim() === "" ? "None yet: write a line and keep it." : "No canned reply has these words."}
        </Text>
      )}
      <ul className={styles.list} ref={list} onKeyDown={(event) => onListKey(event, list.current, search.current)}>
        {found.map((reply) => (
          <li key={reply.id ?? `campaign ${reply.text}`} className={styles.line} data-source={reply.source}>
            <button type="button" className={styles.words} onClick={() => insert(reply.text)}>
              {reply.text}
            </button>
            {reply.id !== null && (
              <ActionIcon
                size={24}
                variant="subtle"
                color="gray"
                aria-label={`Remove: ${reply.text}`}
                onClick={() => void remove(reply.id ?? 0, reply.text)}
              >
                <Icon name="remove" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function lines(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(`.${styles.words}`) ?? [])];
}

function focusLine(list: HTMLElement | null, at: number): void {
  lines(list)[at]?.focus();
}

/** Up and down walk the list; up from its first line leads back to the search. */
function onListKey(event: KeyboardEvent, list: HTMLElement | null, search: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = lines(list).findIndex((line) => line === document.activeElement);
  if (step === undefined || at < 0) {
    return;
  }
  event.preventDefault();
  if (at + step < 0) {
    search?.focus();
  } else {
    focusLine(list, at + step);
  }
}
