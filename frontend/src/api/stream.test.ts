import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSource } from "./fakeSource";
import type { ActiveView } from "./model";
import { ActiveViewStream } from "./stream";

describe("ActiveViewStream", () => {
  let sources: FakeSource[];
  const readState = vi.fn<(audience?: "player") => Promise<ActiveView>>();
  const reporter = { start: vi.fn(), stop: vi.fn(), show: vi.fn<(revision: number) => void>() };
  const running: ActiveViewStream[] = [];

  const newest = () => sources.at(-1)!;

  function streamWith(failureThreshold: number, audience?: "player") {
    const stream = new ActiveViewStream({
      failureThreshold,
      ...(audience && { audience }),
      openSource: FakeSource.into(sources),
      readState,
    });
    running.push(stream);
    stream.start();
    return stream;
  }

  function screenOf(page: "terminal" | "console" | "preview") {
    const stream = new ActiveViewStream({
      failureThreshold: 5,
      audience: "player",
      page,
      reporter,
      openSource: FakeSource.into(sources),
    });
    running.push(stream);
    stream.start();
    return stream;
  }

  beforeEach(() => {
    vi.useFakeTimers();
    Object.values(reporter).forEach((call) => call.mockReset());
    sources = [];
    readState.mockReset();
  });

  afterEach(() => {
    running.splice(0).forEach((stream) => stream.stop());
    vi.useRealTimers();
  });

  it("asks for the player audience when told to, and for the session's own otherwise", () => {
    streamWith(5, "player");
    streamWith(2);
    expect(sources.map((source) => source.url)).toEqual([
      "/api/active-view/stream/?delta=1&audience=player",
      "/api/active-view/stream/?delta=1",
    ]);
  });

  it("names its page and keeps one screen id over every reconnection", () => {
    const stream = screenOf("terminal");
    newest().fail();
    vi.advanceTimersByTime(3_000);

    expect(sources).toHaveLength(2);
    expect(newest().url).toMatch(
      /^\/api\/active-view\/stream\/\?delta=1&audience=player&page=terminal&screen=[0-9a-f]{32}$/,
    );
    expect(newest().url).toBe(sources[0]?.url);
    stream.stop();
    screenOf("terminal");
    expect(newest().url).not.toBe(sources[0]?.url);
  });

  it("has what it takes reported, again on every reconnection, until it stops", () => {
    const stream = screenOf("console");
    newest().view(3);
    newest().view(2);
    newest().fail();
    vi.advanceTimersByTime(3_000);
    newest().view(3);
    expect(reporter.show.mock.calls).toEqual([[3], [3]]);
    expect(reporter.stop).not.toHaveBeenCalled();
    stream.stop();
    expect(reporter.stop).toHaveBeenCalledOnce();
  });

  it("reports nothing for a preview, which is no screen of its own", () => {
    screenOf("preview");
    newest().view(3);
    expect(newest().url).toBe("/api/active-view/stream/?delta=1&audience=player&page=preview");
    expect(reporter.show).not.toHaveBeenCalled();
  });

  it("tells a preview's views once, of the newest state, when the page around it has nothing better to do", () => {
    const rests: (() => void)[] = [];
    const told: (number | undefined)[] = [];
    const stream = new ActiveViewStream({
      failureThreshold: 5,
      page: "preview",
      openSource: FakeSource.into(sources),
      onIdle: (work) => {
        rests.push(work);
        return () => rests.splice(0);
      },
    });
    running.push(stream);
    stream.subscribe(() => told.push(stream.getSnapshot().view?.revision));
    stream.start();
    newest().view(3);
    newest().patch(3);
    expect(told).toEqual([]);
    rests.splice(0).forEach((work) => work());
    expect(told).toEqual([4]);
    newest().patch(4);
    // Closed before the page came to rest: what was taken is not lost.
    stream.stop();
    expect(told).toEqual([4, 5]);
    expect(rests).toEqual([]);
  });

  it("holds the newest state and ignores an older revision of the same instance", () => {
    const stream = streamWith(5);
    newest().view(7);
    newest().view(6);
    expect(stream.getSnapshot().view?.revision).toBe(7);
    newest().view(8);
    expect(stream.getSnapshot().view?.revision).toBe(8);
  });

  it("takes a lower revision of a new instance: the server restarted", () => {
    const stream = streamWith(5);
    newest().view(70, "one", { view_type: "ENCOUNTER" });
    newest().view(1, "two");
    expect(stream.getSnapshot().view).toMatchObject({ instance_id: "two", revision: 1, view_type: "STANDBY" });
    expect(stream.getSnapshot().lost).toBe(false);
  });

  it("closes a broken source and opens another 3 s later", () => {
    streamWith(5);
    const first = newest();
    first.view(1);
    first.fail();
    expect(first.closed).toBe(true);
    vi.advanceTimersByTime(2_999);
    expect(sources).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sources).toHaveLength(2);
  });

  it.each([2, 5])("counts as lost after %i failed tries in a row, not after the drop itself", (threshold) => {
    const stream = streamWith(threshold);
    newest().view(1);
    newest().fail();
    for (let tries = 1; tries <= threshold; tries++) {
      expect(stream.getSnapshot().lost).toBe(false);
      vi.advanceTimersByTime(3_000);
      newest().fail();
    }
    expect(stream.getSnapshot().lost).toBe(true);
    expect(stream.getSnapshot().view?.revision).toBe(1);

    vi.advanceTimersByTime(3_000);
    expect(stream.getSnapshot().lost).toBe(true);
    newest().view(1, "two");
    expect(stream.getSnapshot().lost).toBe(false);
  });

  it("starts counting anew after a try that succeeded", () => {
    const stream = streamWith(2);
    newest().fail();
    vi.advanceTimersByTime(3_000);
    newest().view(1);
    newest().fail();
    vi.advanceTimersByTime(3_000);
    newest().fail();
    expect(stream.getSnapshot().lost).toBe(false);
  });

  it("reopens a source that has been silent for 45 s, and lets a ping keep it", () => {
    streamWith(2);
    newest().view(3);
    vi.advanceTimersByTime(44_000);
    newest().send("ping", "3");
    vi.advanceTimersByTime(44_999);
    expect(newest().closed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(newest().closed).toBe(true);
    vi.advanceTimersByTime(3_000);
    expect(sources).toHaveLength(2);
  });

  it("reads the state once when a ping tells of a newer revision, and never otherwise", async () => {
    const stream = streamWith(5, "player");
    newest().view(3);
    newest().send("ping", "3");
    vi.advanceTimersByTime(40_000);
    expect(readState).not.toHaveBeenCalled();

    readState.mockResolvedValue({ instance_id: "one", revision: 5 } as ActiveView);
    newest().send("ping", "5");
    newest().send("ping", "5");
    await vi.advanceTimersByTimeAsync(0);
    expect(readState).toHaveBeenCalledExactlyOnceWith("player");
    expect(stream.getSnapshot().view?.revision).toBe(5);
  });

  it("drops an answer that was asked of an instance now gone", async () => {
    const stream = streamWith(5);
    newest().view(3);
    let answer: (view: ActiveView) => void = () => undefined;
    readState.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    newest().send("ping", "9");
    newest().view(1, "two");
    answer({ instance_id: "one", revision: 9 } as ActiveView);
    await vi.advanceTimersByTimeAsync(0);
    expect(stream.getSnapshot().view).toMatchObject({ instance_id: "two", revision: 1 });
  });

  it("asks again at the next ping when the read failed", async () => {
    streamWith(5);
    newest().view(3);
    readState.mockRejectedValue(new Error("away"));
    newest().send("ping", "4");
    await vi.advanceTimersByTimeAsync(0);
    newest().send("ping", "4");
    expect(readState).toHaveBeenCalledTimes(2);
  });

  it("tells its listeners of changes only, and keeps unchanged parts", () => {
    const stream = streamWith(5);
    const listener = vi.fn();
    stream.subscribe(listener);
    newest().view(1, "one", { encounter_active_portraits: ["a"] });
    const before = stream.getSnapshot().view?.encounter_active_portraits;
    newest().view(1, "one", { encounter_active_portraits: ["a"] });
    expect(listener).toHaveBeenCalledTimes(1);
    newest().view(2, "one", { encounter_active_portraits: ["a"] });
    expect(stream.getSnapshot().view?.encounter_active_portraits).toBe(before);
  });

  it("stops for good: no source, no retry", () => {
    const stream = streamWith(5);
    newest().fail();
    stream.stop();
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(1);
    expect(newest().closed).toBe(true);
  });
});
