// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aMessage } from "./fixtures";
import { MessagePoll } from "./messagePoll";
import type { Message } from "./model";

const message = (id: number) => aMessage({ id });

describe("MessagePoll", () => {
  const read = vi.fn<(since?: number) => Promise<Message[]>>();
  const onArrival = vi.fn<(messages: Message[], first: boolean) => void>();
  let hidden = false;
  let poll: MessagePoll;

  beforeEach(() => {
    vi.useFakeTimers();
    read.mockReset().mockResolvedValue([]);
    onArrival.mockReset();
    hidden = false;
    poll = new MessagePoll({ read, onArrival, isHidden: () => hidden });
  });

  afterEach(() => {
    poll.stop();
    vi.useRealTimers();
  });

  it("marks what was there at the start, then asks only for what is newer", async () => {
    read.mockResolvedValueOnce([message(9), message(4)]).mockResolvedValueOnce([message(10)]);
    poll.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(onArrival).toHaveBeenCalledWith([message(4), message(9)], true);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(read).toHaveBeenLastCalledWith(9);
    expect(onArrival).toHaveBeenLastCalledWith([message(10)], false);
  });

  it("treats the first message of an empty box as new", async () => {
    poll.start();
    await vi.advanceTimersByTimeAsync(0);
    read.mockResolvedValueOnce([message(1)]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(read).toHaveBeenLastCalledWith(0);
    expect(onArrival.mock.calls).toEqual([
      [[], true],
      [[message(1)], false],
    ]);
  });

  it("goes on after a failure, without losing its place", async () => {
    read
      .mockResolvedValueOnce([message(3)])
      .mockRejectedValueOnce(new Error("away"))
      .mockResolvedValueOnce([message(4)]);
    poll.start();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(read.mock.calls.map(([since]) => since)).toEqual([undefined, 3, 3]);
    expect(onArrival).toHaveBeenLastCalledWith([message(4)], false);
  });

  it("slows down while hidden and asks at once when looked at again", async () => {
    hidden = true;
    poll.start();
    await vi.advanceTimersByTimeAsync(14_000);
    expect(read).toHaveBeenCalledTimes(1);
    hidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("asks no more once stopped", async () => {
    poll.start();
    await vi.advanceTimersByTimeAsync(0);
    poll.stop();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
