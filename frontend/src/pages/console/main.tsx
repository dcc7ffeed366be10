import { MantineProvider } from "@mantine/core";
import "@mantine/core/styles.css";
import { Notifications } from "@mantine/notifications";
import "@mantine/notifications/styles.css";
import { ActiveViewProvider } from "../../api/activeViewContext";
import { ActiveViewStream } from "../../api/stream";
import { mount } from "../../ui/mount";
import "../../ui/palette.css";
import { startPerfMode } from "../../ui/profile";
import { ConsolePage } from "./ConsolePage";
import { resolver, theme } from "./theme";

startPerfMode();

const stream = new ActiveViewStream({ failureThreshold: 2, page: "console" });

mount(
  <MantineProvider theme={theme} cssVariablesResolver={resolver} forceColorScheme="dark">
    <Notifications position="bottom-center" containerWidth={380} limit={4} />
    <ActiveViewProvider stream={stream}>
      <ConsolePage />
    </ActiveViewProvider>
  </MantineProvider>,
);
