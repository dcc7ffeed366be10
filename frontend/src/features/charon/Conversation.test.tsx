// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ActiveViewProvider } from "../../api/activeViewContext";
import { FakeStream } from "../../api/fakeStream";
import type { CharonMessage, Conversation as Said } from "../../api/model";
import { Conversation } from "./Conversation";
import { ReadMarksProvider } from "./ReadMarksProvider";

let live: FakeStream;
let said: Said;
let refusal: string | null;
let refusalStatus: number;
let asked: string[];
let broken: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  live = new FakeStream();
  said = { channel: "bridge", messages: [], waiting: [] };
  refusal = null;
  asked = [];
  broken = false;
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    if (broken) {
      return Promise.reject(new TypeError("No network."));
    }
    if (init.method !== "POST") {
      return Promise.resolve(Response.json(said));
    }
    if (refusal !== null) {
      return Promise.resolve(Response.json({ error: refusal }, { status: refusalStatus }));
    }
    asked.push(`${path} ${init.body as string}`);
    return Promise.resolve(Response.json({ success: true, query_id: "q1", pending_id: "p1" }));
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const message = (id: string, role: CharonMessage["role"], content: string): CharonMessage => ({
  message_id: id,
  role,
  content,
  timestamp: "2180-01-01T00:00:00Z",
});
const open = (channel = "bridge") =>
  live.render(
    <ReadMarksProvider>
      <Conversation channel={channel} place="dialog" />
    </ReadMarksProvider>,
  );
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
/** The time in which so many characters are typed, one after the other. */
const characters = async (count: number) => {
  for (let done = 0; done < count; done += 1) {
    await pass(25);
  }
};
/** What the channel now holds, and the state that tells of it. */
const tell = async (messages: CharonMessage[], waiting = false) => {
  const asked = messages.filter(({ role }) => role === "user").map(({ message_id }) => message_id);
  said = { ...said, messages, waiting: waiting ? asked.slice(-1) : [] };
  await live.say({ charon_channels: { bridge: { newest: messages.at(-1)?.message_id ?? "", waiting } } });
  await pass(0);
};
const ask = async (words: string) => {
  const field = screen.getByLabelText("Ask CHARON");
  fireEvent.change(field, { target: { value: words } });
  fireEvent.keyDown(field, { key: "Enter" });
  await pass(0);
};

it("shows what was said at rest and types a new reply once, a character in 25 ms", async () => {
  open();
  await tell([message("m1", "charon", "Old words.")]);
  expect(screen.getByText("Old words.")).not.toBeNull();
  expect(screen.queryByTestId("charon-typed")).toBeNull();

  const reply = message("m2", "charon", "New words");
  await tell([message("m1", "charon", "Old words."), reply]);
  const typed = screen.getByTestId("charon-typed");
  expect(typed.textContent).toBe("");
  for (let count = 1; count <= reply.content.length; count += 1) {
    await pass(25);
    expect(typed.textContent).toBe(reply.content.slice(0, count));
  }
  await tell([message("m1", "charon", "Old words."), reply, message("m3", "user", "And?")]);
  expect(screen.getByTestId("charon-typed").textContent, "not a second time").toBe("New words");
});

it("types replies that come together one after the other", async () => {
  open();
  await tell([]);
  await tell([message("m1", "charon", "One.")]);
  await characters(2);
  await tell([message("m1", "charon", "One."), message("m2", "charon", "Two."), message("m3", "user", "And?")]);
  const shown = () => screen.getAllByTestId("charon-typed").map((typed) => typed.textContent);
  expect(shown()).toEqual(["On"]);
  expect(screen.getByText("And?"), "the crew's words wait for nobody").not.toBeNull();
  await characters(2);
  expect(shown()).toEqual(["One.", ""]);
  await characters(2);
  expect(shown()).toEqual(["One.", "Tw"]);
});

it("says it all at once to those who want no motion", async () => {
  vi.stubGlobal("matchMedia", () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  open();
  await tell([]);
  await tell([message("m1", "charon", "One."), message("m2", "charon", "Two.")]);
  expect(screen.getAllByTestId("charon-typed").map((typed) => typed.textContent)).toEqual(["One.", "Two."]);
});

it("says that it is processing for as long as a question waits", async () => {
  open();
  await tell([message("m1", "user", "Who?")], true);
  expect(screen.getByTestId("charon-processing")).not.toBeNull();
  await tell([message("m1", "user", "Who?")], false);
  expect(screen.queryByTestId("charon-processing")).toBeNull();
});

it("shows a question at once, and once only when the server has it", async () => {
  open();
  await tell([]);
  await ask("  Who answered?  ");
  expect(asked).toEqual([
    expect.stringMatching(/^\/api\/charon\/bridge\/submit\/ \{"query":"Who answered\?","client":"[0-9a-f]{32}"\}$/),
  ]);
  expect(screen.getByText("Who answered?")).not.toBeNull();
  expect(screen.getByTestId("charon-processing")).not.toBeNull();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Ask CHARON").value).toBe("");
  await tell([message("q1", "user", "Who answered?")], true);
  expect(screen.getAllByText("Who answered?")).toHaveLength(1);
});

it.each([400, 403, 429])(
  "takes a question refused with %d back, with the server's words, to be mended",
  async (status) => {
    refusalStatus = status;
    refusal = "CHARON is not taking questions.";
    open();
    await tell([]);
    await ask("Who?");
    expect(screen.getByRole("alert").textContent).toBe(refusal);
    expect(screen.getByRole("log").textContent).not.toContain("Who?");
    expect(screen.queryByTestId("charon-processing")).toBeNull();
    expect(screen.getByLabelText<HTMLTextAreaElement>("Ask CHARON").value).toBe("Who?");
  },
);

it("sends nothing empty, nor at Shift and Enter", async () => {
  open();
  await tell([]);
  await ask("   ");
  const field = screen.getByLabelText("Ask CHARON");
  fireEvent.change(field, { target: { value: "first line" } });
  fireEvent.keyDown(field, { key: "Enter", shiftKey: true });
  await pass(0);
  expect(asked).toEqual([]);
});

it("has no form while CHARON takes no questions, and says so, until the mode changes", async () => {
  said = { ...said, channel: "story" };
  open("story");
  await live.say({ charon_mode: "DISPLAY" });
  expect(screen.getByText("CHARON is not taking questions.")).not.toBeNull();
  expect(screen.queryByLabelText("Ask CHARON")).toBeNull();
  await live.say({ charon_mode: "QUERY" });
  expect(screen.queryByText("CHARON is not taking questions.")).toBeNull();
  fireEvent.change(screen.getByLabelText("Ask CHARON"), { target: { value: "Half a quest" } });
  await live.say({ charon_mode: "DISPLAY" });
  await live.say({ charon_mode: "QUERY" });
  expect(screen.getByLabelText<HTMLTextAreaElement>("Ask CHARON").value, "the draft is kept").toBe("Half a quest");
});

it("ends the wait with a line that is not the computer's voice when a query is declined", async () => {
  open();
  await tell([message("q1", "user", "Who?")], true);
  const declined = { ...message("m2", "charon", "Query declined."), declined: true, query_id: "q1" };
  await tell([message("q1", "user", "Who?"), declined]);
  expect(screen.queryByTestId("charon-processing")).toBeNull();
  expect(screen.queryByTestId("charon-typed")).toBeNull();
  expect(screen.getByText("Query declined.").closest("[data-speaker]")?.getAttribute("data-speaker")).toBe("system");
  expect(screen.queryByText("CHARON", { selector: "span" })).toBeNull();
});

it("knows the queries of this page from the others', also when it is opened anew", async () => {
  const page = open();
  await tell([]);
  await ask("Who?");
  const messages = [message("q0", "user", "What?"), message("q1", "user", "Who?")];
  await tell(messages, true);
  const speakers = () =>
    [...document.querySelectorAll("[data-speaker]")].map((line) => line.getAttribute("data-speaker"));
  expect(speakers()).toEqual(["crew", "you"]);
  page.unmount();
  live = new FakeStream();
  open();
  await tell(messages, true);
  expect(speakers()).toEqual(["crew", "you"]);
});

it("forgets a question with everything else when the channel is cleared", async () => {
  open();
  await tell([]);
  await ask("Who?");
  await tell([message("q1", "user", "Who?")], true);
  await tell([]);
  expect(screen.queryByText("Who?")).toBeNull();
  expect(screen.queryByTestId("charon-processing")).toBeNull();
});

it("waits no longer for a server that has begun anew, and asks it again", async () => {
  open();
  await tell([]);
  await ask("Who?");
  await tell([message("q1", "user", "Who?")], true);
  said = { ...said, messages: [] };
  await live.say({ instance_id: "another" });
  await pass(0);
  expect(screen.queryByTestId("charon-processing")).toBeNull();
  expect(screen.queryByText("Who?")).toBeNull();
  await ask("Who now?");
  expect(asked).toHaveLength(2);
  expect(screen.getByTestId("charon-processing")).not.toBeNull();
});

it("takes back that one has to wait once the answer is there", async () => {
  open();
  await tell([]);
  await ask("Who?");
  await tell([message("q1", "user", "Who?")], true);
  refusalStatus = 429;
  refusal = "Your last query still waits.";
  await ask("And why?");
  expect(screen.getByRole("alert").textContent).toBe(refusal);
  await tell([message("q1", "user", "Who?"), message("m2", "charon", "Me.")]);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Ask CHARON").value).toBe("And why?");
});

it("loses neither what was refused nor what has been written since", async () => {
  refusalStatus = 429;
  refusal = "Too many.";
  open();
  await tell([]);
  const field = screen.getByLabelText<HTMLTextAreaElement>("Ask CHARON");
  fireEvent.change(field, { target: { value: "Who?" } });
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.change(field, { target: { value: "And" } });
  await pass(0);
  expect(field.value).toBe("Who?\nAnd");
});

it("tries again to read what it could not, though the state says nothing new", async () => {
  broken = true;
  open();
  await tell([message("m1", "charon", "Hear me.")]);
  expect(screen.getByText(/server does not answer/)).not.toBeNull();
  broken = false;
  await pass(3_000);
  await pass(0);
  expect(screen.queryByText(/server does not answer/)).toBeNull();
  expect(screen.getByRole("log").textContent).toContain("Hear me.");
});

it("types, when it is opened, the newest of what was said meanwhile, and never again", async () => {
  const Shutter = ({ shut }: { shut: boolean }) => (
    <ReadMarksProvider>{!shut && <Conversation channel="bridge" place="dialog" />}</ReadMarksProvider>
  );
  const page = live.render(<Shutter shut />);
  const set = (shut: boolean) =>
    page.rerender(
      <ActiveViewProvider stream={live.stream}>
        <Shutter shut={shut} />
      </ActiveViewProvider>,
    );
  const old = message("m1", "charon", "Old.");
  await tell([old]);
  await tell([old, message("m2", "charon", "Missed."), message("m3", "charon", "Now.")]);
  set(false);
  await pass(0);
  expect(screen.getByText("Missed.")).not.toBeNull();
  expect(screen.getAllByTestId("charon-typed")).toHaveLength(1);
  await characters(4);
  expect(screen.getByTestId("charon-typed").textContent).toBe("Now.");
  set(true);
  set(false);
  await pass(0);
  expect(screen.queryByTestId("charon-typed")).toBeNull();
  expect(screen.getByText("Now.")).not.toBeNull();
});

it("shows the words of a reply as they are, whatever they look like", async () => {
  open();
  await tell([message("m1", "charon", "<b>Bold</b> **stars** [link](x)")]);
  expect(screen.getByText("<b>Bold</b> **stars** [link](x)")).not.toBeNull();
});
