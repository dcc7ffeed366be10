import { ActiveViewProvider } from "../../api/activeViewContext";
import { readAs } from "../../api/client";
import { ActiveViewStream } from "../../api/stream";
import { mount } from "../../ui/mount";
import { startProfile } from "../../ui/profile";
import { TerminalPage } from "./TerminalPage";

const flags = startProfile();

readAs("player");

// Always the player's audience: a GM who opens the terminal sees what the table sees.
const stream = new ActiveViewStream({
  audience: "player",
  failureThreshold: 5,
  page: flags.preview ? "preview" : "terminal",
});

mount(
  <ActiveViewProvider stream={stream}>
    <TerminalPage flags={flags} />
  </ActiveViewProvider>,
);
