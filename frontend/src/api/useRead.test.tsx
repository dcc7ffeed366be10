// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { FakeStream } from "./fakeStream";
import { ApiError } from "./http";
import { useCampaignResource, useRead } from "./useRead";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Answers that a test gives when it likes, in the order they were asked for. */
class Answers {
  readonly asked: ((answer: string | ApiError) => void)[] = [];

  read = () =>
    new Promise<string>((resolve, reject) =>
      this.asked.push((answer) => (answer instanceof ApiError ? reject(answer) : resolve(answer))),
    );

  give = (index: number, answer: string | ApiError) =>
    act(async () => {
      this.asked[index]!(answer);
      await Promise.resolve();
    });
}

function Shown({ read }: { read: () => Promise<string> }) {
  const { data, error } = useCampaignResource(read, "crew");
  return (
    <p>
      {data ?? "nothing"} {error?.message}
    </p>
  );
}

it("keeps what is read on the screen while a new edition of the campaign is read", async () => {
  const live = new FakeStream();
  const answers = new Answers();
  live.render(<Shown read={answers.read} />);
  await live.say({ campaign_edition: "first" });
  await answers.give(0, "old");
  await live.say({ campaign_edition: "first" });
  expect(answers.asked).toHaveLength(1);
  await live.say({ campaign_edition: "second" });
  expect(answers.asked).toHaveLength(2);
  expect(screen.getByText("old")).not.toBeNull();
  await answers.give(1, "new");
  expect(screen.getByText("new")).not.toBeNull();
});

it("lets go of what the campaign no longer has", async () => {
  const live = new FakeStream();
  const answers = new Answers();
  live.render(<Shown read={answers.read} />);
  await live.say({ campaign_edition: "first" });
  await answers.give(0, "old");
  await live.say({ campaign_edition: "second" });
  await answers.give(1, new ApiError(404, "No such file."));
  expect(screen.getByText("nothing No such file.")).not.toBeNull();
});

it("draws nothing anew when what it reads again says what is known, and hears of every failure", async () => {
  const answers = new Answers();
  const drawn: string[] = [];
  function Crew() {
    const { data, error, reload } = useRead("crew", async () => [await answers.read()]);
    drawn.push(`${data?.join(" ") ?? "nothing"} ${error?.message ?? ""}`.trim());
    return <button onClick={reload}>again</button>;
  }
  render(<Crew />);
  const again = () => screen.getByText("again").click();
  await answers.give(0, "Marsh");
  expect(drawn.at(-1)).toBe("Marsh");
  again();
  await answers.give(1, "Marsh");
  const before = drawn.length;
  again();
  await answers.give(2, "Marsh");
  expect(drawn).toHaveLength(before);
  again();
  await answers.give(3, new ApiError(0, "Nobody answers."));
  expect(drawn.at(-1)).toBe("Marsh Nobody answers.");
  again();
  again();
  await answers.give(5, "Vale");
  await answers.give(4, "Marsh");
  expect(drawn.at(-1)).toBe("Vale");
});

it("tries again what the campaign could not be read of, but not what was refused", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const live = new FakeStream();
  const answers = new Answers();
  live.render(<Shown read={answers.read} />);
  await live.say({ campaign_edition: "first" });
  await answers.give(0, new ApiError(0, "The server does not answer."));
  act(() => {
    vi.advanceTimersByTime(3_000);
  });
  await answers.give(1, "crew");
  expect(screen.getByText("crew")).not.toBeNull();
  await live.say({ campaign_edition: "second" });
  await answers.give(2, new ApiError(403, "Not for you."));
  act(() => {
    vi.advanceTimersByTime(60_000);
  });
  expect(answers.asked).toHaveLength(3);
});
