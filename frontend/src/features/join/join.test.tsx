// @vitest-environment jsdom
import { MantineProvider, Menu } from "@mantine/core";
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeStream } from "../../api/fakeStream";
import { aView } from "../../api/fixtures";
import { RunnerProvider } from "../../api/gmAction";
import { JOIN } from "./actions";
import { JoinCard } from "./JoinCard";
import { JoinItem } from "./JoinItem";
import { useJoin } from "./useJoin";

const HOME = { url: "http://192.168.1.20:8080/terminal/", name: "192.168.1.20:8080" };
const ELSEWHERE = { url: "http://10.0.0.5:8080/terminal/", name: "10.0.0.5:8080" };
const NOWHERE = { error: "No address of this box is known." };

let live: FakeStream;
let wide: boolean;
let address: object;
let sent: string[];
const nothing = () => undefined;

beforeEach(() => {
  live = new FakeStream();
  wide = true;
  address = HOME;
  sent = [];
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("min-width") && wide,
    addEventListener: nothing,
    removeEventListener: nothing,
  }));
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => {
    sent.push(`${path} ${(init?.body as string | undefined) ?? ""}`.trim());
    return Promise.resolve(
      path === "/api/join/"
        ? Response.json(address, { status: "error" in address ? 404 : 200 })
        : Response.json({ success: true, shown: false }),
    );
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Screen() {
  const join = useJoin();
  return join === null ? <p>nothing</p> : <JoinCard join={join} />;
}

const open = async (more: Parameters<FakeStream["say"]>[0]) => {
  live.render(<Screen />);
  await live.say(more);
};

it("shows the address as text and as a code of that very address", async () => {
  await open({ join_shown: true });
  expect((await screen.findByTestId("join")).textContent).toContain("192.168.1.20:8080");
  const code = screen.getByRole("img", { name: `QR code of ${HOME.url}` });
  expect(code.getAttribute("src")).toBe("/api/join.svg?for=http%3A%2F%2F192.168.1.20%3A8080%2Fterminal%2F");
});

it("asks nothing and shows nothing once the GM has hidden it, or on a phone", async () => {
  await open({ join_shown: false });
  expect(screen.getByText("nothing")).not.toBeNull();
  cleanup();
  wide = false;
  live = new FakeStream();
  await open({ join_shown: true });
  expect(screen.getByText("nothing")).not.toBeNull();
  expect(sent).toEqual([]);
});

it("goes as soon as the GM hides it", async () => {
  await open({ join_shown: true });
  await screen.findByTestId("join");
  await live.say({ join_shown: false });
  expect(screen.queryByTestId("join")).toBeNull();
});

it("notices an address that comes late, becomes another one, or is lost", async () => {
  address = NOWHERE;
  await open({ join_shown: true });
  expect(screen.getByText("nothing")).not.toBeNull();
  for (const next of [HOME, ELSEWHERE]) {
    address = next;
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect((await screen.findByTestId("join")).textContent).toContain(next.name);
  }
  address = NOWHERE;
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(await screen.findByText("nothing")).not.toBeNull();
});

it("is switched by the GM, and says which way it went", async () => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = nothing;
      unobserve = nothing;
      disconnect = nothing;
    },
  );
  const said = vi.fn();
  live.render(
    <MantineProvider env="test">
      <RunnerProvider onLoginNeeded={nothing} onRefused={nothing} onSaid={said}>
        <Menu opened>
          <Menu.Dropdown>
            <JoinItem />
          </Menu.Dropdown>
        </Menu>
      </RunnerProvider>
    </MantineProvider>,
  );
  await live.say({ join_shown: true });
  const item = screen.getByRole("menuitemcheckbox", { name: /How to join/ });
  expect(item.getAttribute("aria-checked")).toBe("true");
  await act(async () => {
    fireEvent.click(item);
    await Promise.resolve();
  });
  expect(sent).toEqual(['/api/gm/join/ {"shown":false}']);
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith("Standby no longer shows how to join."));
  await live.say({ join_shown: false });
  expect(item.getAttribute("aria-checked")).toBe("false");
  expect([JOIN.detail?.(aView({ join_shown: false })), JOIN.detail?.(aView())]).toEqual([
    "Show how to join",
    "Hide how to join",
  ]);
});
