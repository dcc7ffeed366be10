// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newScreenId, type PaintReport, PaintReporter } from "./paintReport";

describe("PaintReporter", () => {
  const send = vi.fn<(report: PaintReport) => Promise<unknown>>();
  let hidden: boolean;
  let paints: (() => void)[];
  let reporter: PaintReporter;

  const paint = () => paints.splice(0).forEach((painted) => painted());
  const reports = () => send.mock.calls.map(([report]) => [report.revision, report.held_ms]);

  function show(...revisions: number[]) {
    revisions.forEach((revision) => reporter.show(revision));
    paint();
  }

  beforeEach(() => {
    vi.useFakeTimers();
    hidden = false;
    paints = [];
    send.mockReset().mockResolvedValue({ success: true });
    reporter = new PaintReporter({
      screen: "a-screen",
      send,
      afterPaint: (painted) => paints.push(painted),
      isHidden: () => hidden,
      now: () => Date.now(),
    });
    reporter.start();
  });

  afterEach(() => {
    reporter.stop();
    vi.useRealTimers();
  });

  it("reports the first revision as soon as it is painted, and not before", async () => {
    reporter.show(7);
    await vi.advanceTimersByTimeAsync(50);
    expect(send).not.toHaveBeenCalled();

    paint();
    await vi.advanceTimersByTimeAsync(0);
    expect(send).toHaveBeenCalledExactlyOnceWith({ revision: 7, screen: "a-screen", held_ms: 0 });
  });

  it("counts the second from the answer: a slow server must not hear two at once", async () => {
    let answer: (value: unknown) => void = () => undefined;
    send.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    show(1);
    await vi.advanceTimersByTimeAsync(100);
    show(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports()).toEqual([[1, 0]]);

    answer({ success: true });
    await vi.advanceTimersByTimeAsync(999);
    expect(reports()).toEqual([[1, 0]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(reports()).toEqual([
      [1, 0],
      [2, 6_000],
    ]);
  });

  it("then reports at most once a second, the newest, and says how long it held that back", async () => {
    show(1);
    await vi.advanceTimersByTimeAsync(200);
    show(2);
    await vi.advanceTimersByTimeAsync(300);
    show(3);
    await vi.advanceTimersByTimeAsync(499);
    expect(reports()).toEqual([[1, 0]]);

    await vi.advanceTimersByTimeAsync(1);
    expect(reports()).toEqual([
      [1, 0],
      [3, 500],
    ]);
  });

  it("says nothing of a revision that another one overtook before it was painted", async () => {
    show(1, 2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(reports()).toEqual([[2, 0]]);
  });

  it("reports the same revision again when a new connection brings it again", async () => {
    show(4);
    await vi.advanceTimersByTimeAsync(5_000);
    show(4);
    await vi.advanceTimersByTimeAsync(0);
    expect(reports()).toEqual([
      [4, 0],
      [4, 0],
    ]);
  });

  it("says nothing while nobody looks, and reports what it shows once somebody does", async () => {
    hidden = true;
    show(1, 2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(send).not.toHaveBeenCalled();

    hidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
    paint();
    await vi.advanceTimersByTimeAsync(0);
    expect(reports()).toEqual([[2, 0]]);
  });

  it("offers a refused report once more a second later, then leaves it", async () => {
    send.mockRejectedValue(new Error("too fast"));
    show(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reports()).toEqual([
      [1, 0],
      [1, 1_000],
    ]);
  });

  it("does not offer a refused report again when there is a newer one", async () => {
    send.mockRejectedValueOnce(new Error("too fast"));
    show(1);
    await vi.advanceTimersByTimeAsync(100);
    show(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reports()).toEqual([
      [1, 0],
      [2, 900],
    ]);
  });

  it("waits until the page has nothing to draw, and says so of that time too", async () => {
    let rest: () => void = () => undefined;
    const callOff = vi.fn();
    const busy = new PaintReporter({
      screen: "a-screen",
      send,
      afterPaint: (painted) => painted(),
      onIdle: (work) => {
        rest = work;
        return callOff;
      },
      now: () => Date.now(),
    });
    busy.show(1);
    await vi.advanceTimersByTimeAsync(300);
    busy.show(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(send).not.toHaveBeenCalled();
    rest();
    expect(reports()).toEqual([[2, 100]]);
    busy.stop();
    expect(callOff).toHaveBeenCalled();
  });

  it("stops for good", async () => {
    show(1);
    await vi.advanceTimersByTimeAsync(0);
    show(2);
    reporter.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports()).toEqual([[1, 0]]);
  });
});

describe("newScreenId", () => {
  it("is what the server takes for a screen, and another one each time", () => {
    const ids = Array.from({ length: 50 }, newScreenId);
    expect(new Set(ids).size).toBe(50);
    ids.forEach((id) => expect(id).toMatch(/^[A-Za-z0-9-]{8,64}$/));
  });
});
