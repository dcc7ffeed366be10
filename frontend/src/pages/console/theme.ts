import {
  ActionIcon,
  Button,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  Tooltip,
} from "@mantine/core";

/** From text to ground: the terminal's greys, for a dark room. */
const dark: MantineColorsTuple = [
  "#ccd2d2",
  "#b3bbbb",
  "#919c9c",
  "#74807f",
  "#36413f",
  "#28312f",
  "#1c2322",
  "#121717",
  "#0d1111",
  "#090c0c",
];

/** The ship's worn teal: structure, and what is chosen. */
const teal: MantineColorsTuple = [
  "#e8f1f1",
  "#d0e0e0",
  "#b4cccc",
  "#9cbcbc",
  "#8fb0b0",
  "#7a9f9f",
  "#5a7a7a",
  "#4a6b6b",
  "#3f6060",
  "#335050",
];

/** The ship's dusty amber: what acts, what wants attention. */
const amber: MantineColorsTuple = [
  "#f6efe6",
  "#ecdfcd",
  "#e0c9a8",
  "#d6b98f",
  "#c9a878",
  "#b8966a",
  "#9a8065",
  "#8b7355",
  "#7d6243",
  "#5f4a33",
];

/** The console's look: Mantine, calm and dark, in the ship's colours. */
export const theme = createTheme({
  colors: { dark, teal, amber },
  primaryColor: "teal",
  primaryShade: 8,
  defaultRadius: "sm",
  cursorType: "pointer",
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  components: {
    Button: Button.extend({ styles: { label: { fontWeight: 500 } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 30 } }),
    // The library's own holder of the focus is a control without a name.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({ defaultProps: { closeButtonProps: { "aria-label": "Close" } } }),
    Tooltip: Tooltip.extend({ defaultProps: { color: "dark.5", c: "dark.0", openDelay: 200 } }),
  },
});

/** Nothing on the console is pure white: the room is dark. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {},
  dark: { "--mantine-color-default-color": dark[0], "--mantine-color-bright": "#e4e9e9" },
});
