import { createTheme, MantineProvider } from "@mantine/core";
import "@mantine/core/styles.css";
import { Notifications } from "@mantine/notifications";
import "@mantine/notifications/styles.css";
import { ActiveViewProvider } from "../../api/activeViewContext";
import { ActiveViewStream } from "../../api/stream";
import { mount } from "../../ui/mount";
import "../../ui/palette.css";
import { ConsolePage } from "./ConsolePage";

const stream = new ActiveViewStream({ failureThreshold: 2, page: "console" });

const theme = createTheme({
  primaryColor: "teal",
  primaryShade: 8,
  defaultRadius: "sm",
  cursorType: "pointer",
});

mount(
  <MantineProvider theme={theme} forceColorScheme="dark">
    <Notifications position="bottom-right" autoClose={7_000} limit={4} />
    <ActiveViewProvider stream={stream}>
      <ConsolePage />
    </ActiveViewProvider>
  </MantineProvider>,
);
