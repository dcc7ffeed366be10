// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FakeStream } from "../../api/fakeStream";
import { useUnread } from "./useUnread";

let live: FakeStream;

beforeEach(() => {
  sessionStorage.clear();
  live = new FakeStream();
});
afterEach(cleanup);

/** What the state tells of the channel's newest message. */
const tell = (newest: string) => live.say({ charon_channels: { bridge: { newest, waiting: false } } });

function Dot({ open }: { open: boolean }) {
  return <p>{useUnread("bridge", open) ? "unread" : "seen"}</p>;
}

it("is unread until its tab was open, also after a reload", async () => {
  const page = live.render(<Dot open={false} />);
  await tell("");
  expect(screen.getByText("seen")).not.toBeNull();
  await tell("m1");
  expect(screen.getByText("unread")).not.toBeNull();
  page.unmount();
  live = new FakeStream();
  const opened = live.render(<Dot open />);
  await tell("m1");
  expect(screen.getByText("seen")).not.toBeNull();
  opened.unmount();
  live = new FakeStream();
  live.render(<Dot open={false} />);
  await tell("m1");
  expect(screen.getByText("seen")).not.toBeNull();
  await tell("m2");
  expect(screen.getByText("unread")).not.toBeNull();
});

it("has nothing unread on a server that has begun anew", async () => {
  live.render(<Dot open={false} />);
  await tell("m1");
  expect(screen.getByText("unread")).not.toBeNull();
  await live.say({ instance_id: "another", charon_channels: { bridge: { newest: "", waiting: false } } });
  expect(screen.getByText("seen")).not.toBeNull();
  await live.say({ instance_id: "another", charon_channels: { bridge: { newest: "m9", waiting: false } } });
  expect(screen.getByText("unread")).not.toBeNull();
});
