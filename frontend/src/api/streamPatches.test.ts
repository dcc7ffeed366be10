import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSource } from "./fakeSource";
import type { ActiveView, PatchOperation } from "./model";
import { ActiveViewStream } from "./stream";

describe("ActiveViewStream with patches", () => {
  let sources: FakeSource[];
  const readState = vi.fn<(audience?: "player") => Promise<ActiveView>>();
  const reporter = { start: vi.fn(), stop: vi.fn(), show: vi.fn<(revision: number) => void>() };
  const running: ActiveViewStream[] = [];

  const newest = () => sources.at(-1)!;

  function screen() {
    const stream = new ActiveViewStream({
      failureThreshold: 1,
      audience: "player",
      page: "terminal",
      reporter,
      openSource: FakeSource.into(sources),
      readState,
    });
    running.push(stream);
    stream.start();
    return stream;
  }

  beforeEach(() => {
    vi.useFakeTimers();
    reporter.show.mockReset();
    sources = [];
    readState.mockReset();
  });

  afterEach(() => {
    running.splice(0).forEach((stream) => stream.stop());
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const move: PatchOperation[] = [{ op: "add", path: "/encounter_tokens/a/x", value: 2 }];
  const tokens = { a: { x: 1 }, b: { x: 1 } } as unknown as ActiveView["encounter_tokens"];

  it("makes the next state of the one at hand, and keeps what stays", () => {
    const stream = screen();
    newest().view(3, "one", { encounter_tokens: tokens });
    const before = stream.getSnapshot().view!;
    newest().patch(3, move);
    const after = stream.getSnapshot().view!;
    expect(after).toMatchObject({ revision: 4, encounter_tokens: { a: { x: 2 } } });
    expect(after.encounter_tokens.b).toBe(before.encounter_tokens.b);
    expect(reporter.show.mock.calls).toEqual([[3], [4]]);
  });

  it("takes a whole state between patches, and goes on from there", () => {
    const stream = screen();
    newest().view(3, "one", { encounter_tokens: tokens });
    newest().patch(3);
    newest().view(9, "one", { encounter_tokens: tokens });
    newest().patch(9, move);
    expect(stream.getSnapshot().view).toMatchObject({ revision: 10, encounter_tokens: { a: { x: 2 } } });
    expect(readState).not.toHaveBeenCalled();
  });

  it("counts a patch as a sign of life", () => {
    const stream = screen();
    newest().view(3);
    vi.advanceTimersByTime(44_000);
    newest().patch(3);
    vi.advanceTimersByTime(44_000);
    expect(newest().closed).toBe(false);
    expect(stream.getSnapshot().lost).toBe(false);
  });

  it.each<[string, () => void]>([
    ["begins later", () => newest().patch(4, move)],
    ["cannot be applied", () => newest().patch(3, [{ op: "remove", path: "/nothing" }])],
    ["is of another run of the server", () => newest().patch(3, move, "two")],
    ["leads to another revision than it says", () => newest().patch(3, [{ op: "add", path: "/revision", value: 7 }])],
  ])("reads the state once when a patch %s, and shows nothing of it", async (_, send) => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
    const stream = screen();
    newest().view(3, "one", { encounter_tokens: tokens });
    readState.mockResolvedValue({ instance_id: "one", revision: 5 } as ActiveView);
    send();
    expect(stream.getSnapshot().view).toMatchObject({ revision: 3, encounter_tokens: { a: { x: 1 } } });
    await vi.advanceTimersByTimeAsync(0);
    expect(readState).toHaveBeenCalledExactlyOnceWith("player");
    expect(stream.getSnapshot().view?.revision).toBe(5);
  });

  it("reads the state when a patch comes before any, or is no JSON", async () => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
    const stream = screen();
    readState.mockResolvedValue({ instance_id: "one", revision: 4 } as ActiveView);
    newest().patch(3);
    await vi.advanceTimersByTimeAsync(0);
    expect(stream.getSnapshot().view?.revision).toBe(4);
    newest().send("patch", "{");
    await vi.advanceTimersByTimeAsync(0);
    expect(readState).toHaveBeenCalledTimes(2);
  });

  it("passes over patches that were in the state it read, and goes on with the next", async () => {
    const stream = screen();
    newest().view(3);
    readState.mockResolvedValue({ instance_id: "one", revision: 5 } as ActiveView);
    newest().send("ping", "5");
    await vi.advanceTimersByTimeAsync(0);
    newest().patch(3);
    newest().patch(4);
    newest().patch(5);
    expect(stream.getSnapshot().view?.revision).toBe(6);
    expect(readState).toHaveBeenCalledTimes(1);
  });

  it("reads again when what it read was older than a patch that came meanwhile", async () => {
    const stream = screen();
    newest().view(3);
    readState.mockResolvedValueOnce({ instance_id: "one", revision: 5 } as ActiveView);
    readState.mockResolvedValueOnce({ instance_id: "one", revision: 6 } as ActiveView);
    newest().patch(4);
    newest().patch(5);
    await vi.advanceTimersByTimeAsync(0);
    expect(readState).toHaveBeenCalledTimes(2);
    expect(stream.getSnapshot().view?.revision).toBe(6);
  });

  it("takes none from a source that it has left", () => {
    const stream = screen();
    const left = newest();
    left.view(3);
    left.fail();
    left.patch(3);
    expect(stream.getSnapshot().view?.revision).toBe(3);
    expect(readState).not.toHaveBeenCalled();
  });
});
