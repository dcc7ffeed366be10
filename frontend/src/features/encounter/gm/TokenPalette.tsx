import { Button, Group, ScrollArea, SegmentedControl, Select, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { useGmCampaignResource } from "../../../api/gmAction";
import { TOKEN_TYPES, type TokenType } from "../../../api/model";
import { readCrew, readNpcs, readTokenImages } from "../../../api/reads";
import { TOKEN_SIZES } from "./actions";
import { type PaletteItem, paletteItems, TOKEN_DATA } from "./palette";
import styles from "./TokenPalette.module.css";

interface TokenPaletteProps {
  /** the item the next click on the map places */
  placing: PaletteItem | null;
  onPlacing: (item: PaletteItem | null) => void;
}

/** What can be put on the map: press an item, then a cell; or drag it there. */
export function TokenPalette({ placing, onPlacing }: TokenPaletteProps) {
  const crew = useGmCampaignResource(readCrew).data;
  const npcs = useGmCampaignResource(readNpcs).data;
  const images = useGmCampaignResource(readTokenImages).data;
  const [filter, setFilter] = useState("");
  const items = useMemo(() => paletteItems(crew ?? [], npcs ?? [], images ?? []), [crew, npcs, images]);
  const [size, setSize] = useState(1);
  const [hidden, setHidden] = useState(false);
  const wanted = items
    .filter((item) => item.name.toLowerCase().includes(filter.trim().toLowerCase()))
    .map((item) => ({ ...item, size, hidden }));

  const resize = (next: number) => {
    setSize(next);
    onPlacing(placing && { ...placing, size: next });
  };

  const hide = (next: boolean) => {
    setHidden(next);
    onPlacing(placing && { ...placing, hidden: next });
  };

  return (
    <Stack gap="xs" data-testid="token-palette">
      <FreeToken size={size} hidden={hidden} placing={placing} onPlacing={onPlacing} />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Size of new tokens, in cells"
        data={TOKEN_SIZES.map((side) => ({ value: String(side), label: `${side}×${side}` }))}
        value={String(size)}
        onChange={(next: string) => resize(Number(next))}
      />
      <Switch
        size="xs"
        label="Place hidden from the table"
        checked={hidden}
        onChange={(event) => hide(event.currentTarget.checked)}
      />
      <TextInput
        size="xs"
        type="search"
        placeholder="Find a token"
        aria-label="Find a token"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <ScrollArea.Autosize mah={320} type="auto">
        {(["Crew", "NPCs", "Images"] as const).map((group) => (
          <PaletteGroup
            key={group}
            group={group}
            items={wanted.filter((item) => item.group === group)}
            placing={placing}
            onPlacing={onPlacing}
          />
        ))}
      </ScrollArea.Autosize>
    </Stack>
  );
}

type FreeTokenProps = TokenPaletteProps & Pick<PaletteItem, "size" | "hidden">;

function FreeToken({ size, hidden, placing, onPlacing }: FreeTokenProps) {
  const [name, setName] = useState("");
  const [type, setType] = useState<TokenType>("creature");
  const item: PaletteItem = { key: "free", name: name.trim(), type, size, hidden, group: "Images" };
  const active = placing?.key === "free";
  return (
    <Group gap={6} wrap="nowrap">
      <TextInput
        flex={1}
        size="xs"
        placeholder="Name of a new token"
        aria-label="Name of a new token"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        w={98}
        size="xs"
        aria-label="Type of the new token"
        data={[...TOKEN_TYPES]}
        value={type}
        allowDeselect={false}
        onChange={(next) => setType(TOKEN_TYPES.find((known) => known === next) ?? "creature")}
      />
      <Button
        size="xs"
        variant={active ? "filled" : "default"}
        disabled={item.name === ""}
        aria-pressed={active}
        onClick={() => onPlacing(active ? null : item)}
      >
        Place
      </Button>
    </Group>
  );
}

interface PaletteGroupProps extends TokenPaletteProps {
  group: string;
  items: PaletteItem[];
}

function PaletteGroup({ group, items, placing, onPlacing }: PaletteGroupProps) {
  if (items.length === 0) {
    return null;
  }
  return (
    <>
      <Text size="xs" c="dimmed" mt={4}>
        {group}
      </Text>
      <div className={styles.items}>
        {items.map((item) => {
          const active = placing?.key === item.key;
          return (
            <button
              key={item.key}
              type="button"
              className={styles.item}
              aria-pressed={active}
              data-palette-item={item.key}
              draggable
              onDragStart={(event) => event.dataTransfer.setData(TOKEN_DATA, JSON.stringify(item))}
              onClick={() => onPlacing(active ? null : item)}
            >
              {item.image_url ? (
                <img src={item.image_url} alt="" loading="lazy" />
              ) : (
                <span>{item.name.slice(0, 1)}</span>
              )}
              {item.name}
            </button>
          );
        })}
      </div>
    </>
  );
}
