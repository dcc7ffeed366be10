import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";

/** Puts a page into its document. */
export function mount(page: ReactNode): void {
  const root = document.getElementById("root");
  if (root === null) {
    throw new Error("The document has no #root to put the page into.");
  }
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
