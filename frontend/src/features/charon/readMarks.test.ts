import { expect, it } from "vitest";
import type { CharonMessage } from "../../api/model";
import { ReadMarks } from "./readMarks";

const said = (message_id: string, more: Partial<CharonMessage> = {}): CharonMessage => ({
  message_id,
  role: "charon",
  content: message_id,
  timestamp: "2180-01-01T00:00:00Z",
  ...more,
});
const typedOf = (heard: ReadMarks, messages: CharonMessage[]) => {
  const rest = heard.alreadyRead("story", messages);
  return messages.map((message) => message.message_id).filter((id) => !rest.has(id));
};
const standing = (newest: string) => ({ story: { newest } });

it("lets everything rest that was said before the page was opened", () => {
  const heard = new ReadMarks();
  heard.begin(standing("b"));
  expect(typedOf(heard, [said("a"), said("b")])).toEqual([]);
});

it("has the newest of the replies typed that came since, once", () => {
  const heard = new ReadMarks();
  heard.begin(standing("a"));
  const messages = [said("a"), said("b"), said("c"), said("d", { role: "user" })];
  expect(typedOf(heard, messages)).toEqual(["c"]);
  heard.shown("story", "d");
  expect(typedOf(heard, messages)).toEqual([]);
  expect(typedOf(heard, [...messages, said("e")])).toEqual(["e"]);
});

it("has the first reply of a channel typed on which nothing was said when the page was opened", () => {
  const heard = new ReadMarks();
  heard.begin({});
  expect(typedOf(heard, [said("a", { role: "user" }), said("b")])).toEqual(["b"]);
});

it("takes all for new where what it heard is gone: cleared, or fallen away", () => {
  const heard = new ReadMarks();
  heard.begin(standing("a"));
  expect(typedOf(heard, [said("x"), said("y")])).toEqual(["y"]);
});

it("types neither a query nor that one was turned down", () => {
  const heard = new ReadMarks();
  heard.begin(standing("a"));
  const declined = said("c", { declined: true, query_id: "b" });
  expect(typedOf(heard, [said("a"), said("b", { role: "user" }), declined])).toEqual([]);
});

it("takes the page's first state alone for old", () => {
  const heard = new ReadMarks();
  expect(typedOf(heard, [said("a")]), "nothing is known yet").toEqual([]);
  heard.begin(standing("a"));
  heard.begin(standing("b"));
  expect(typedOf(heard, [said("a"), said("b")])).toEqual(["b"]);
});
