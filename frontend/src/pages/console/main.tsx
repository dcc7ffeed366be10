import { ActiveViewProvider } from "../../api/activeViewContext";
import { ActiveViewStream } from "../../api/stream";
import { mount } from "../../ui/mount";
import { ConsolePage } from "./ConsolePage";

const stream = new ActiveViewStream({ failureThreshold: 2 });

mount(
  <ActiveViewProvider stream={stream}>
    <ConsolePage />
  </ActiveViewProvider>,
);
