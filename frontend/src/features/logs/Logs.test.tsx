// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeStream } from "../../api/fakeStream";
import { aLog } from "../../api/fixtures";
import type { SessionLog } from "../../api/model";
import { Logs } from "./Logs";

let sessions: SessionLog[];

beforeEach(() => {
  sessions = [
    aLog({
      session_number: 2,
      title: "The Voice of Weir",
      location: "Weir Station",
      npcs: ["Jonah Tell"],
      body: "# The Voice of Weir\n\nHe asked us to **wait**. <script>alert(1)</script>",
    }),
    aLog({ session_number: 1, title: "A Clean Contract", location: "Grey Dock", npcs: ["Ansel Quill"], body: "Dues." }),
  ];
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ sessions })));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = async () => {
  const live = new FakeStream();
  live.render(<Logs />);
  await live.say();
  await screen.findByTestId("logs");
  return live;
};
const entries = () =>
  screen
    .getAllByRole("button")
    .map((button) => button.dataset.entry)
    .filter((id) => id !== undefined);
const search = (text: string) =>
  fireEvent.change(screen.getByLabelText("Search the logs"), { target: { value: text } });

it("opens at the newest log and renders its Markdown without its HTML", async () => {
  await open();
  const log = screen.getByTestId("log");
  expect(log.querySelector("strong")?.textContent).toBe("wait");
  expect(log.querySelector("script")).toBeNull();
  expect(screen.getAllByText("The Voice of Weir"), "its title is not said twice on the page").toHaveLength(2);
  expect(screen.getByTestId("logs-count").textContent).toBe("2 of 2 logs");
});

it("finds words, marks them, and begins anew at Reset", async () => {
  await open();
  search("WAIT voice");
  await waitFor(() => expect(entries()).toHaveLength(1));
  expect(screen.getByTestId("logs-count").textContent).toBe("1 of 2 logs");
  expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(
    expect.arrayContaining(["Voice", "wait"]),
  );
  search("nowhere");
  expect(await screen.findByText("No log holds that.")).not.toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Reset" }));
  await waitFor(() => expect(entries()).toHaveLength(2));
});

it("keeps to a place and a person of the logs", async () => {
  await open();
  fireEvent.change(screen.getByLabelText("Location"), { target: { value: "Grey Dock" } });
  await waitFor(() => expect(screen.getByTestId("log").textContent).toContain("Dues."));
  fireEvent.change(screen.getByLabelText("NPC"), { target: { value: "Jonah Tell" } });
  expect(await screen.findByText("No log holds that.")).not.toBeNull();
});

it("shows what is written into the files while it is open", async () => {
  const live = await open();
  sessions = [aLog({ session_number: 3, title: "Quiet Hours" }), ...sessions];
  await live.say({ campaign_edition: "second" });
  expect((await screen.findAllByText("Quiet Hours")).length).toBeGreaterThan(0);
  expect(entries()).toHaveLength(3);
});

it("says so when nothing was logged yet", async () => {
  sessions = [];
  await open();
  expect(screen.getByText("No session has been logged yet.")).not.toBeNull();
});
