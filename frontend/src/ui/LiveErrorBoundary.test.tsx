// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useActiveView } from "../api/activeViewContext";
import { FakeStream } from "../api/fakeStream";
import { LiveErrorBoundary } from "./LiveErrorBoundary";

afterEach(cleanup);

/** Breaks with states whose place is called so. */
function Place() {
  const name = useActiveView((view) => view.location_name);
  if (name === "fault") {
    throw new Error("broken part");
  }
  return <p>{name}</p>;
}

it("tries a part that broke with each next state, until it is whole again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const live = new FakeStream();
  await live.say({ location_name: "Obol" });
  live.render(
    <LiveErrorBoundary fallback={<p>static</p>}>
      <Place />
    </LiveErrorBoundary>,
  );
  await live.say({ location_name: "Obol" });
  expect(screen.getByText("Obol")).not.toBeNull();
  await live.say({ location_name: "fault" });
  expect(screen.getByText("static")).not.toBeNull();
  await live.say({ location_name: "fault" });
  expect(screen.getByText("static")).not.toBeNull();
  await live.say({ location_name: "Charon" });
  expect(screen.getByText("Charon")).not.toBeNull();
  await live.say({ location_name: "fault" });
  expect(screen.getByText("static")).not.toBeNull();
  await live.say({ location_name: "Obol" });
  expect(screen.getByText("Obol")).not.toBeNull();
});
