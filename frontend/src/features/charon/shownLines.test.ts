import { expect, it } from "vitest";
import type { CharonMessage } from "../../api/model";
import { shownLines } from "./shownLines";

const query = (message_id: string, content = `Query ${message_id}`): CharonMessage => ({
  message_id,
  role: "user",
  content,
  timestamp: "2180-01-01T00:00:00Z",
});
const reply = (message_id: string, query_id: string | null = null, declined: boolean | null = null): CharonMessage => ({
  ...query(message_id, `Reply ${message_id}`),
  role: "charon",
  query_id,
  declined,
});
const NONE = { alreadyRead: new Set<string>(), own: new Set<string>(), waiting: [], echoes: [] };
const show = (messages: CharonMessage[], more: Partial<Parameters<typeof shownLines>[1]> = {}) =>
  shownLines(messages, { ...NONE, ...more });

it("quotes what a reply answers, unless that is the line right before it", () => {
  const lines = show([query("a"), query("b"), reply("c", "b"), reply("d", "a"), reply("e")]);
  expect(lines.map((line) => line.about)).toEqual(["", "", "", "Query a", ""]);
});

it("quotes nothing that has fallen away", () => {
  expect(show([reply("c", "a")])[0]?.about).toBe("");
});

it("quotes in one short line, and breaks no sign", () => {
  const lines = show([query("a", `  Who\n\nis ${"🜨".repeat(200)}`), query("b"), reply("c", "a")]);
  expect(lines[2]?.about).toBe(`Who is ${"🜨".repeat(83)}…`);
});

it("tells this page's own queries from the others', and the computer from what is nobody's voice", () => {
  const lines = show([query("a"), query("b"), reply("c", "b"), reply("d", "a", true)], { own: new Set(["b"]) });
  expect(lines.map((line) => line.speaker)).toEqual(["crew", "you", "charon", "system"]);
});

it("has the computer's words alone typed, and those not at rest", () => {
  const lines = show([reply("a"), query("b"), reply("c"), reply("d", "b", true)], { alreadyRead: new Set(["a"]) });
  expect(lines.filter((line) => line.fresh).map((line) => line.id)).toEqual(["c"]);
});

it("marks what waits where the end of the conversation does not tell", () => {
  const waitsOf = (messages: CharonMessage[], more: Partial<Parameters<typeof shownLines>[1]>) =>
    show(messages, more)
      .filter((line) => line.waits)
      .map((line) => line.id);
  expect(waitsOf([query("a")], { waiting: ["a"] }), "it is the last line").toEqual([]);
  expect(waitsOf([query("a"), query("b")], { waiting: ["a", "b"] })).toEqual(["a", "b"]);
  expect(waitsOf([query("a"), query("b"), reply("c", "b")], { waiting: ["a"] })).toEqual(["a"]);
  expect(waitsOf([query("a")], { waiting: ["a"], echoes: [{ id: "e", content: "Now" }] })).toEqual(["a", "e"]);
  expect(waitsOf([query("a")], { echoes: [{ id: "e", content: "Now" }] })).toEqual([]);
});
