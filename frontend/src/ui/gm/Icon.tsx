const SHAPES = {
  undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 5 5",
  keyboard: "M3 6h18v12H3ZM7 10h.01M11 10h.01M15 10h.01M7 14h10",
  dark: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z",
  warning: "M12 4 2.5 20h19ZM12 10v4M12 17h.01",
  screen: "M3 5h18v12H3ZM8 21h8",
  phone: "M8 3h8v18H8ZM11 18h2",
  enlarge: "M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7",
  shrink: "M20 10h-6V4M4 14h6v6M14 10l7-7M10 14l-7 7",
  down: "m6 9 6 6 6-6",
  up: "m6 15 6-6 6 6",
  right: "m9 6 6 6-6 6",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 21c1-5 4-7 8-7s7 2 8 7",
  terminal: "M3 4h18v16H3ZM7 9l3 3-3 3M13 15h4",
  again: "M20 5v5h-5M20 10a8.5 8.5 0 1 0 .5 4",
  remove: "M6 6l12 12M18 6 6 18",
} as const;

export type IconName = keyof typeof SHAPES;

/** A line drawing the size of the text beside it. It says nothing to a screen reader: what holds it has the words. */
export function Icon({ name, size = "1.15em" }: { name: IconName; size?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ display: "block", flex: "none" }}
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
