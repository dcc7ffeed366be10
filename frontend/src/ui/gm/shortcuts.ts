import type { GmAction } from "../../api/gmAction";

/** What of a key press decides which shortcut it is. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const MODIFIERS = ["alt", "mod", "shift"];
const LETTER = /^[a-z]$/;

/** A shortcut in its one written form: `shift+MOD+z` and `mod+shift+Z` are the same keys. */
function normal(keys: string): string {
  // The plus key itself is what is left of `mod++`.
  const parts = keys.toLowerCase().replace(/\+$/, "plus").split("+");
  const free = parts.find((part) => !MODIFIERS.includes(part)) ?? "";
  return [...MODIFIERS.filter((modifier) => parts.includes(modifier)), free].join("+");
}

/** The shortcut a press amounts to, in normal form. Shift counts with letters and named keys; `?` says by itself how it is made. */
function pressed({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const name = key === "+" ? "plus" : key.toLowerCase();
  const bare = name.length > 1 || LETTER.test(name);
  return [altKey && "alt", (ctrlKey || metaKey) && "mod", shiftKey && bare && "shift", name].filter(Boolean).join("+");
}

/** Finds the action whose shortcut was pressed; null when there is none. */
export function actionFor(press: KeyPress, actions: readonly GmAction[]): GmAction | null {
  const wanted = pressed(press);
  return actions.find((action) => action.keys?.some((keys) => normal(keys) === wanted)) ?? null;
}

/**
 * The same list, once it is certain that no two actions share a shortcut or an id.
 *
 * @throws Error naming both actions when they do
 */
export function withoutClashes(actions: readonly GmAction[]): readonly GmAction[] {
  const taken = new Map<string, string>();
  const ids = new Set<string>();
  for (const action of actions) {
    if (ids.has(action.id)) {
      throw new Error(`Two actions have the id ${action.id}.`);
    }
    ids.add(action.id);
    for (const keys of action.keys ?? []) {
      const holder = taken.get(normal(keys));
      if (holder !== undefined) {
        throw new Error(`The actions ${holder} and ${action.id} both want the keys ${keys}.`);
      }
      taken.set(normal(keys), action.id);
    }
  }
  return actions;
}

const WORDS: Record<string, string> = {
  shift: "Shift",
  alt: "Alt",
  delete: "Del",
  escape: "Esc",
  enter: "Enter",
  plus: "+",
};

/** A shortcut as the keyboard has it printed, key by key: `mod+Z` is Ctrl, Z (on a Mac: ⌘, Z). */
export function keyCaps(keys: string, mac: boolean): string[] {
  return normal(keys)
    .split("+")
    .map((part) => (part === "mod" ? (mac ? "⌘" : "Ctrl") : (WORDS[part] ?? part.toUpperCase())));
}

/** Whether this browser runs on a device of Apple's, where Cmd stands for Ctrl. */
export function onMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}

const TEXT_INPUTS = new Set(["text", "search", "password", "email", "url", "tel", "number", "date", "time"]);

/** Whether a key pressed here writes, or belongs to an open menu, so that it is no shortcut. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && TEXT_INPUTS.has(target.type)) ||
    target.closest('[role="menu"], [role="listbox"]') !== null
  );
}
