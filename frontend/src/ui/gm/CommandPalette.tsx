import { Modal, Text } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { type GmAction, useAct } from "../../api/gmAction";
import styles from "./CommandPalette.module.css";
import { findActions } from "./findActions";
import { Icon } from "./Icon";
import { Keys } from "./Keys";

interface CommandPaletteProps {
  actions: readonly GmAction[];
  onClose: () => void;
}

/** Finds any action by a few letters and runs it: type, arrow keys, Enter. */
export function CommandPalette({ actions, onClose }: CommandPaletteProps) {
  const act = useAct();
  const list = useId();
  // A new search begins at its best find.
  const [search, setSearch] = useState({ query: "", at: 0 });
  const found = useMemo(() => findActions(actions, search.query), [actions, search.query]);
  const at = Math.min(search.at, found.length - 1);
  const view = useActiveView((whole) => whole);

  const choose = (action: GmAction | undefined) => {
    if (action !== undefined && view !== null && action.enabled(view)) {
      onClose();
      void act(action);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      choose(found[at]);
    } else if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const last = found.length - 1;
      const next = Math.abs(step) === 1 ? (at + step + found.length) % found.length : at + step;
      setSearch({ ...search, at: Math.max(0, Math.min(next, last)) });
    }
  };

  return (
    <Modal.Root opened onClose={onClose} size={640} yOffset="9dvh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content aria-label="Find anything" data-testid="palette">
        <label className={styles.search}>
          <Icon name="search" />
          <input
            data-autofocus
            type="text"
            role="combobox"
            aria-label="Find a place, terminal, person or action"
            aria-expanded
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
            placeholder="Find a place, terminal, person or action"
            autoComplete="off"
            spellCheck={false}
            value={search.query}
            onChange={(event) => setSearch({ query: event.currentTarget.value, at: 0 })}
            onKeyDown={onKey}
          />
        </label>
        <div id={list} role="listbox" aria-label="Found" tabIndex={-1} className={styles.list}>
          {found.map((action, index) => (
            <Find
              key={action.id}
              id={`${list}-${index}`}
              action={action}
              selected={index === at}
              possible={view !== null && action.enabled(view)}
              detail={view === null ? "" : (action.detail?.(view) ?? "")}
              onPoint={() => setSearch({ ...search, at: index })}
              onChoose={() => choose(action)}
            />
          ))}
        </div>
        <Text size="sm" c="dimmed" role="status" className={styles.empty}>
          {found.length === 0 ? `Nothing is called “${search.query.trim()}”.` : ""}
        </Text>
      </Modal.Content>
    </Modal.Root>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

interface FindProps {
  id: string;
  action: GmAction;
  selected: boolean;
  possible: boolean;
  detail: string;
  onPoint: () => void;
  onChoose: () => void;
}

function Find({ id, action, selected, possible, detail, onPoint, onChoose }: FindProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) {
      line.current?.scrollIntoView({ block: "nearest" });
    }
  }, [selected]);
  return (
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={selected}
      aria-disabled={!possible}
      data-action={action.id}
      className={styles.find}
      onMouseMove={selected ? undefined : onPoint}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.words}>
        <span className={styles.label}>{action.label}</span>
        {possible
          ? detail !== "" && detail !== action.label && <span className={styles.detail}>{detail}</span>
          : NOT_NOW(action)}
      </span>
      {action.keys?.[0] !== undefined && <Keys keys={action.keys[0]} />}
      <span className={styles.group}>{action.group}</span>
    </div>
  );
}

const NOT_NOW = (action: GmAction) => <span className={styles.detail}>{action.off ?? "Not possible now"}</span>;
