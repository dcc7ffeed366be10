import { ActionIcon, Group, Stack, Text, TextInput } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { useAct } from "../../api/gmAction";
import type { LocationNode } from "../../api/model";
import type { Reading } from "../../api/useRead";
import { Icon } from "../../ui/gm/Icon";
import { showPlace, toggleTerminal } from "./actions";
import { LocationRow, TerminalRow } from "./LocationRow";
import styles from "./LocationTree.module.css";
import { treeMove, type TreeRow, treeRows } from "./treeRows";
import { searchTree } from "./treeSearch";
import { useExpansion } from "./useExpansion";

interface LocationTreeProps {
  places: Reading<LocationNode[]>;
  /** id of the search field, for whoever wants to put the focus there */
  searchId: string;
  onProblems: () => void;
}

const NOWHERE: LocationNode[] = [];

/** The campaign's places: find one, show it; put a comm terminal on the screens and take it off again. */
export function LocationTree({ places, searchId, onProblems }: LocationTreeProps) {
  const { data, error, reload } = places;
  const [query, setQuery] = useState("");
  const { isOpen, toggle } = useExpansion();
  const searching = query.trim() !== "";
  const rows = useMemo(
    () => treeRows(searchTree(data ?? NOWHERE, query), searching ? () => true : isOpen),
    [data, query, searching, isOpen],
  );
  const tree = useRef<HTMLUListElement>(null);
  const [held, setHeld] = useState("");
  const focused = rows.some((row) => row.id === held) ? held : (rows[0]?.id ?? "");
  const onKey = useTreeKeys(tree, rows, focused, searching ? null : toggle);

  return (
    <Stack gap="xs" className={styles.tree}>
      <Group gap={6} wrap="nowrap">
        <TextInput
          id={searchId}
          flex={1}
          size="xs"
          type="search"
          placeholder="Find a place or terminal"
          aria-label="Find a place or terminal"
          leftSection={<Icon name="search" />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown") {
              event.preventDefault();
              focusRow(tree.current, focused);
            } else if (event.key === "Escape") {
              setQuery("");
            }
          }}
        />
        <ActionIcon variant="subtle" color="gray" aria-label="Read the places again" onClick={reload}>
          <Icon name="again" />
        </ActionIcon>
      </Group>
      <div className={styles.scroll}>
        {data === null && error !== null && (
          <Text size="sm" c="red.4">
            {error.message}
          </Text>
        )}
        {data !== null && rows.length === 0 && (
          <Text size="sm" c="dimmed">
            {searching ? "Nothing of that name." : "The campaign has no places."}
          </Text>
        )}
        <ul
          ref={tree}
          role="tree"
          aria-label="Places"
          className={styles.list}
          onKeyDown={onKey}
          onFocus={(event) => setHeld(event.target.closest<HTMLElement>("[data-row]")?.dataset.row ?? "")}
        >
          {rows.map((row) =>
            row.kind === "location" ? (
              <LocationRow
                key={row.id}
                row={row}
                current={row.id === focused}
                onToggle={toggle}
                onProblems={onProblems}
              />
            ) : (
              <TerminalRow
                key={row.id}
                row={row}
                current={row.id === focused}
                onToggle={toggle}
                onProblems={onProblems}
              />
            ),
          )}
        </ul>
      </div>
    </Stack>
  );
}

/** The tree's keys; `toggle` is null while a search holds everything open. */
function useTreeKeys(
  tree: RefObject<HTMLUListElement | null>,
  rows: readonly TreeRow[],
  focused: string,
  toggle: ((path: string) => void) | null,
) {
  const act = useAct();
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement) {
        return;
      }
      const move = treeMove(rows, focused, event.key);
      if (move === null) {
        return;
      }
      event.preventDefault();
      if (move.kind === "focus") {
        focusRow(tree.current, move.id);
      } else if (move.kind === "toggle") {
        toggle?.(move.id);
      } else if (!event.repeat) {
        const { row } = move;
        void act(row.kind === "location" ? showPlace(row.node) : toggleTerminal(row.place, row.terminal));
      }
    },
    [tree, rows, focused, toggle, act],
  );
}

function focusRow(tree: HTMLElement | null, id: string): void {
  tree?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
}
