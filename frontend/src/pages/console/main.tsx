import { MantineProvider } from "@mantine/core";
import "@mantine/core/styles.css";
import { Notifications } from "@mantine/notifications";
import "@mantine/notifications/styles.css";
import { ActiveViewProvider } from "../../api/activeViewContext";
import { ActiveViewStream } from "../../api/stream";
import { mount } from "../../ui/mount";
import "../../ui/palette.css";
import { ConsolePage } from "./ConsolePage";
import { theme } from "./theme";

const stream = new ActiveViewStream({ failureThreshold: 2 });

mount(
  <MantineProvider theme={theme} forceColorScheme="dark">
    <Notifications position="bottom-right" limit={4} aria-label="Notices" />
    <ActiveViewProvider stream={stream}>
      <ConsolePage />
    </ActiveViewProvider>
  </MantineProvider>,
);
