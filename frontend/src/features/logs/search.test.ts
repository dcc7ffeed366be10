import { describe, expect, it } from "vitest";
import { aLog } from "../../api/fixtures";
import { ANY_LOG, markWords, npcsOf, placesOf, searchLogs, snippetOf, wordsIn } from "./search";

const contract = aLog({
  title: "A Clean Contract",
  location: "Grey Dock",
  npcs: ["Ansel Quill"],
  body: "# A Clean Contract\n\nThe **Obol** lay at berth 40.\n\n- *Sump* flagged the heat exchanger.",
});
const voice = aLog({
  title: "La Voix de l’Étoile",
  location: "Weir Station",
  npcs: ["Jonah Tell", "Ansel Quill"],
  body: "He repeats [what he heard](/x), in a café. *Ağ* and Straße.",
});
const logs = [voice, contract];
const titles = (query: Partial<typeof ANY_LOG>) => searchLogs(logs, { ...ANY_LOG, ...query }).map((log) => log.title);

describe("searchLogs", () => {
  it.each([
    ["clean", [contract.title]],
    ["GREY", [contract.title]],
    ["quill", [voice.title, contract.title]],
    ["etoile", [voice.title]],
    ["CAFE", [voice.title]],
    ["quill exchanger", [contract.title]],
    ["obol cafe", []],
    ["the obol lay", [contract.title]],
    ["  ", [voice.title, contract.title]],
  ])("finds %s in title, text, place or people", (text, found) => expect(titles({ text })).toEqual(found));

  it("looks at the words, not at their markup or where a link leads", () => {
    expect(titles({ text: "/x" })).toEqual([]);
    expect(titles({ text: "sump flagged" })).toEqual([contract.title]);
  });

  it("keeps to a place and a person", () => {
    expect(titles({ location: "weir station" })).toEqual([voice.title]);
    expect(titles({ npc: "Ansel Quill" })).toEqual([voice.title, contract.title]);
    expect(titles({ npc: "Ansel Quill", location: "Grey Dock", text: "berth" })).toEqual([contract.title]);
    expect(titles({ npc: "Jonah Tell", location: "Grey Dock" })).toEqual([]);
  });
});

it("offers every place and person once", () => {
  const more = [...logs, aLog({ location: "weir station ", npcs: ["", "Bram"] })];
  expect(placesOf(more)).toEqual(["Grey Dock", "Weir Station"]);
  expect(npcsOf(more)).toEqual(["Ansel Quill", "Bram", "Jonah Tell"]);
});

describe("markWords", () => {
  const marked = (text: string, words: string) =>
    markWords(text, wordsIn(words))
      .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
      .join("");

  it.each([
    ["La Voix de l’Étoile", "etoile la", "[La] Voix de l’[Étoile]"],
    ["banana", "an ana", "b[anana]"],
    ["ﬁne Straße", "STRA", "ﬁne [Stra]ße"],
    ["e\u0301toile", "toile", "e\u0301[toile]"],
    ["İstanbul", "stan", "İ[stan]bul"],
    ["plain", "", "plain"],
    ["plain", "x", "plain"],
  ])("in %s marks %s", (text, words, result) => expect(marked(text, words)).toBe(result));
});

describe("snippetOf", () => {
  const text = (body: string, words: string) =>
    snippetOf(body, wordsIn(words), 12, 40)
      .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
      .join("");

  it("shows what stands around the first find, cut between words", () => {
    const body = "Nine days out. Sallow ahead, white and featureless. Weir answered the first hail at once.";
    expect(text(body, "white")).toBe("…Sallow ahead, [white] and featureless. Weir…");
    expect(text(body, "nine")).toBe("[Nine] days out. Sallow ahead, white and featureless.…");
    expect(text(body, "once")).toBe("…first hail at [once].");
  });

  it("shows nothing where the text has none of the words", () => {
    expect(snippetOf(contract.body, wordsIn("quill"))).toEqual([]);
  });
});
