// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aMail, aTerminal } from "../../api/fixtures";
import { CommTerminalView } from "./CommTerminalView";

const root = document.documentElement;
const inbox = [
  aMail({ message_id: "old", subject: "Rations", timestamp: "2180-01-01", body: "Half." }),
  aMail({ message_id: "new", subject: "Door", timestamp: "2180-01-02", read: false, body: "**Open** it. <b>Now</b>" }),
];
const sent = [aMail({ message_id: "mine", subject: "No", timestamp: "2180-01-03", to: "Hask" })];

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(aTerminal(inbox, sent))));
});
afterEach(() => {
  cleanup();
  root.removeAttribute("data-kiosk");
  vi.unstubAllGlobals();
});

const open = async () => {
  render(<CommTerminalView location="place" terminal="desk" />);
  await screen.findByRole("tablist");
};
const subjects = () =>
  [...document.querySelectorAll<HTMLElement>("[data-thread-id]")].map((row) => row.dataset.threadId);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

it("lists the newest unread first, and opens a letter without letting its HTML in", async () => {
  await open();
  expect(subjects()).toEqual(["new", "old"]);
  const row = screen.getByRole("button", { name: /Door/ });
  expect(row.dataset.unread).toBe("true");
  fireEvent.click(row);
  const letter = document.querySelector('[data-message-id="new"]');
  expect(letter?.querySelector("strong")?.textContent).toBe("Open");
  expect(letter?.querySelector("b")).toBeNull();
  expect(letter?.textContent).toContain("<b>Now</b>");
  expect(row.dataset.unread).toBeUndefined();
});

it("is read by keys alone", async () => {
  await open();
  screen.getByTestId("comm-inbox").focus();
  press("ArrowRight");
  expect(subjects()).toEqual(["mine"]);
  expect(document.activeElement).toBe(screen.getByTestId("comm-sent"));
  press("ArrowLeft");
  expect(subjects()).toEqual(["new", "old"]);
  screen.getByRole("button", { name: /Door/ }).focus();
  press("ArrowDown");
  expect(document.activeElement?.textContent).toContain("Rations");
  press("ArrowDown");
  expect(document.activeElement?.textContent).toContain("Rations");
  press("Home");
  expect(document.activeElement?.textContent).toContain("Door");
});

it("opens nothing by itself where somebody can", async () => {
  await open();
  expect(screen.queryByTestId("comm-thread")).toBeNull();
});

it("opens the newest unread letter where nobody can", async () => {
  root.toggleAttribute("data-kiosk", true);
  await open();
  expect(screen.getByTestId("comm-thread").querySelector('[data-message-id="new"]')).not.toBeNull();
});

it("says why a terminal does not open", async () => {
  vi.stubGlobal("fetch", () =>
    Promise.resolve(Response.json({ error: "That terminal is not here." }, { status: 404 })),
  );
  await act(async () => {
    render(<CommTerminalView location="place" terminal="gone" />);
    await Promise.resolve();
  });
  expect(await screen.findByText(/That terminal is not here/)).not.toBeNull();
});
