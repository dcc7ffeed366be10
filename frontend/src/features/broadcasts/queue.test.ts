import { describe, expect, it } from "vitest";
import { aMessage } from "../../api/fixtures";
import type { Priority } from "../../api/model";
import { arrive, elapse, hold, nextMoment, NO_BROADCASTS, release } from "./queue";

const message = (id: number, priority: Priority, content = "short") => aMessage({ id, priority, content });

describe("broadcast queue", () => {
  it("shows a line for its time, an important one for longer", () => {
    const queue = arrive(NO_BROADCASTS, [message(1, "NORMAL"), message(2, "HIGH")], 0);
    expect(queue.lines.map((line) => line.message.id)).toEqual([2, 1]);
    const first = nextMoment(queue) ?? NaN;
    const later = elapse(queue, first);
    expect(later.lines.map((line) => line.message.id)).toEqual([2]);
    const last = nextMoment(later) ?? NaN;
    expect(last).toBeGreaterThan(first);
    expect(elapse(later, last)).toEqual(NO_BROADCASTS);
  });

  it("shows as many lines as there is room for, the important ones first, and the others in their turn", () => {
    const many = [1, 2, 3, 4, 5].map((id) => message(id, "NORMAL"));
    const full = arrive(NO_BROADCASTS, [...many, message(6, "HIGH")], 0);
    expect(full.lines.map((line) => line.message.id)).toEqual([6, 1, 2, 3]);
    const later = elapse(full, nextMoment(full) ?? NaN);
    expect(later.lines.map((line) => line.message.id)).toEqual([6, 4, 5]);
    expect(later.waiting).toEqual([]);
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

  describe("held back", () => {
    it("shows nothing new, and lets nothing elapse", () => {
      const held = hold(arrive(NO_BROADCASTS, [message(1, "NORMAL")], 0), 1_000);
      const later = arrive(held, [message(2, "CRITICAL"), message(3, "LOW")], 60_000);
      expect(later.lines).toEqual(held.lines);
      expect(later.critical).toBeNull();
      expect(nextMoment(later)).toBeNull();
      expect(elapse(later, 90_000)).toBe(later);
    });

    it("loses nothing: what was there has its rest of time, what came meanwhile all of it", () => {
      const before = arrive(NO_BROADCASTS, [message(1, "NORMAL")], 0);
      const until = before.lines[0]?.until ?? NaN;
      const many = [2, 3, 4, 5, 6].map((id) => message(id, "NORMAL"));
      const after = release(arrive(hold(before, 1_000), [...many, message(7, "CRITICAL")], 30_000), 61_000);
      expect(after.lines.map((line) => line.message.id)).toEqual([1, 2, 3, 4]);
      expect(after.waiting.map((next) => next.id)).toEqual([5, 6]);
      expect(after.critical?.message.id).toBe(7);
      expect(after.lines[0]?.until).toBe(until + 60_000);
      expect(after.lines[1]?.until).toBe(until + 61_000);
    });

    it("takes being held, or let go, twice for once", () => {
      const held = hold(NO_BROADCASTS, 1_000);
      expect(hold(held, 2_000)).toBe(held);
      expect(release(NO_BROADCASTS, 2_000)).toBe(NO_BROADCASTS);
    });
  });

  it("waits for nothing when nothing is shown", () => {
    expect(nextMoment(NO_BROADCASTS)).toBeNull();
  });
});
