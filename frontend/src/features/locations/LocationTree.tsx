import { ActionIcon, Group, ScrollArea, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { useGmRead } from "../../api/gmAction";
import { readLocations } from "../../api/reads";
import { LocationRow } from "./LocationRow";
import { type FoundNode, searchTree } from "./treeSearch";
import { useExpansion } from "./useExpansion";

const REFRESH_MS = 15_000;

/** The campaign's places: find one, show it; put a comm terminal on the screens and take it off again. */
export function LocationTree() {
  const instance = useActiveView((view) => view.instance_id);
  const { data, error, reload } = useGmRead(instance, readLocations, REFRESH_MS);
  const [query, setQuery] = useState("");
  const { isOpen, toggle } = useExpansion();
  const found = searchTree(data ?? [], query);
  const searching = query.trim() !== "";

  const rows = (nodes: FoundNode[], depth: number) =>
    nodes.map((entry) => {
      const open = searching || isOpen(entry.node.path);
      return (
        <li key={entry.node.path} role="none">
          <LocationRow entry={entry} depth={depth} open={open} onToggle={toggle} />
          {open && entry.children.length > 0 && (
            <ul role="group" style={LIST}>
              {rows(entry.children, depth + 1)}
            </ul>
          )}
        </li>
      );
    });

  return (
    <Stack gap="xs" h="100%">
      <Group gap={6} wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          type="search"
          placeholder="Find a place or terminal"
          aria-label="Find a place or terminal"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <ActionIcon variant="subtle" color="gray" aria-label="Read the places again" onClick={reload}>
          ↻
        </ActionIcon>
      </Group>
      <ScrollArea flex={1} type="auto" offsetScrollbars="y">
        {data === null && error !== null && (
          <Text size="sm" c="red.4">
            {error.message}
          </Text>
        )}
        {data !== null && found.length === 0 && (
          <Text size="sm" c="dimmed">
            {searching ? "Nothing of that name." : "The campaign has no places."}
          </Text>
        )}
        <ul role="tree" aria-label="Places" style={LIST}>
          {rows(found, 0)}
        </ul>
      </ScrollArea>
    </Stack>
  );
}

const LIST = { margin: 0, padding: 0, listStyle: "none" };
