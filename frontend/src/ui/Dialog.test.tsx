// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Dialog, DialogClose } from "./Dialog";

afterEach(cleanup);

const press = (key: string, shiftKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, shiftKey });

function Page({ onClose }: { onClose?: () => Promise<unknown> }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    return Promise.resolve();
  };
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      {open && (
        <Dialog label="Mail" size="tall" testId="dialog" onClose={onClose ?? close}>
          <button>First</button>
          <DialogClose testId="close" />
        </Dialog>
      )}
    </>
  );
}

async function openDialog(onClose?: () => Promise<unknown>) {
  render(<Page {...(onClose === undefined ? {} : { onClose })} />);
  const opener = screen.getByText("Open");
  opener.focus();
  await act(() => fireEvent.click(opener));
  return opener;
}

it("takes the focus, and gives it back to where it was", async () => {
  const opener = await openDialog();
  const dialog = screen.getByRole("dialog", { name: "Mail" });
  expect(dialog.getAttribute("aria-modal")).toBe("true");
  expect(dialog.contains(document.activeElement)).toBe(true);
  await act(() => fireEvent.click(screen.getByTestId("close")));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
});

it("keeps Tab inside, both ways round", async () => {
  await openDialog();
  const first = screen.getByText("First");
  const last = screen.getByTestId("close");
  last.focus();
  press("Tab");
  expect(document.activeElement).toBe(first);
  press("Tab", true);
  expect(document.activeElement).toBe(last);
  screen.getByText("Open").focus();
  press("Tab");
  expect(document.activeElement).toBe(first);
});

it("closes at Escape", async () => {
  await openDialog();
  await act(() => press("Escape"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("stays, and says why, when it could not be closed", async () => {
  const refuse = vi.fn(() => Promise.reject(new Error("The server does not answer.")));
  await openDialog(refuse);
  await act(() => press("Escape"));
  expect(screen.getByRole("alert").textContent).toBe("The server does not answer.");
  expect(screen.getByRole("dialog")).not.toBeNull();
  await act(() => press("Escape"));
  expect(refuse).toHaveBeenCalledTimes(2);
});

it("leaves keys to the dialog that lies on top", async () => {
  const lower = vi.fn(() => Promise.resolve());
  const upper = vi.fn(() => Promise.resolve());
  render(
    <>
      <Dialog label="Lower" size="wide" testId="lower" onClose={lower}>
        <DialogClose testId="close-lower" />
      </Dialog>
      <Dialog label="Upper" size="tall" testId="upper" onClose={upper}>
        <DialogClose testId="close-upper" />
      </Dialog>
    </>,
  );
  await act(() => press("Escape"));
  expect(upper).toHaveBeenCalledOnce();
  expect(lower).not.toHaveBeenCalled();
});
