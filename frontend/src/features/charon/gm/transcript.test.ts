import { describe, expect, it } from "vitest";
import type { CharonMessage } from "../../../api/model";
import { transcriptOf } from "./transcript";

const line = (message_id: string, content: string, more: Partial<CharonMessage> = {}): CharonMessage => ({
  message_id,
  role: "charon",
  content,
  timestamp: "2031-05-04T20:00:00.000Z",
  ...more,
});

describe("a transcript", () => {
  it("has each answer with its question, and marks the questions that wait", () => {
    const messages = [
      line("a", "Who?", { role: "user" }),
      line("b", "Where?", { role: "user" }),
      line("c", "Nobody.", { query_id: "a" }),
      line("d", "Query declined.", { query_id: "fell away", declined: true }),
      line("e", "Something has docked."),
    ];
    const told = transcriptOf({ messages, waiting: ["b"] }).map(({ answers, waits }) => [answers, waits]);
    expect(told).toEqual([
      [null, false],
      [null, true],
      ["Who?", false],
      [null, false],
      [null, false],
    ]);
  });
});
