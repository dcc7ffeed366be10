import { describe, expect, it } from "vitest";
import { aMessage } from "../../api/fixtures";
import type { Priority } from "../../api/model";
import { arrive, elapse, nextMoment, NO_BROADCASTS } from "./queue";

const message = (id: number, priority: Priority, content = "short") => aMessage({ id, priority, content });

describe("broadcast queue", () => {
  it("shows a line for its time, an important one for longer", () => {
    const queue = arrive(NO_BROADCASTS, [message(1, "NORMAL"), message(2, "HIGH")], 0);
    expect(queue.lines.map((line) => line.message.id)).toEqual([1, 2]);
    const first = nextMoment(queue) ?? NaN;
    const later = elapse(queue, first);
    expect(later.lines.map((line) => line.message.id)).toEqual([2]);
    const last = nextMoment(later) ?? NaN;
    expect(last).toBeGreaterThan(first);
    expect(elapse(later, last)).toEqual(NO_BROADCASTS);
  });

  it("lets the oldest line go when the screen is full", () => {
    const many = [1, 2, 3, 4, 5, 6].map((id) => message(id, "NORMAL"));
    expect(arrive(NO_BROADCASTS, many, 0).lines.map((line) => line.message.id)).toEqual([3, 4, 5, 6]);
  });

  it("lets critical messages take the screen one after the other, each for its whole time", () => {
    const queue = arrive(NO_BROADCASTS, [message(1, "CRITICAL"), message(2, "CRITICAL")], 0);
    expect(queue.critical?.message.id).toBe(1);
    expect(queue.lines).toEqual([]);
    const end = queue.critical?.until ?? NaN;
    expect(elapse(queue, end - 1).critical?.message.id).toBe(1);
    const second = elapse(queue, end);
    expect(second.critical?.message.id).toBe(2);
    expect(second.critical?.until).toBe(end + end);
    expect(elapse(second, end + end)).toEqual(NO_BROADCASTS);
  });

  it("does not cut a critical message short when another arrives", () => {
    const queue = arrive(arrive(NO_BROADCASTS, [message(1, "CRITICAL")], 0), [message(2, "CRITICAL")], 500);
    expect(queue.critical?.message.id).toBe(1);
    expect(queue.waiting.map((next) => next.id)).toEqual([2]);
  });

  it("gives a long critical message more time, but not the whole evening", () => {
    const short = arrive(NO_BROADCASTS, [message(1, "CRITICAL")], 0).critical?.until ?? NaN;
    const long = arrive(NO_BROADCASTS, [message(1, "CRITICAL", "x".repeat(300))], 0).critical?.until ?? NaN;
    const longest = arrive(NO_BROADCASTS, [message(1, "CRITICAL", "x".repeat(10_000))], 0).critical?.until ?? NaN;
    expect(long).toBeGreaterThan(short);
    expect(longest).toBeLessThanOrEqual(30_000);
  });

  it("waits for nothing when nothing is shown", () => {
    expect(nextMoment(NO_BROADCASTS)).toBeNull();
  });
});
