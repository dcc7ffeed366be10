import react from "@vitejs/plugin-react";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const page = (path: string) => resolve(import.meta.dirname, path);

/** The players' pages are set in the box's own type: its two common weights are fetched along with the page itself. */
const preloadType: Plugin = {
  name: "preload-type",
  transformIndexHtml: {
    order: "pre",
    handler: (_html, { path }) =>
      path.startsWith("/gmconsole/")
        ? []
        : [400, 500].map((weight) => ({
            tag: "link",
            injectTo: "head" as const,
            attrs: {
              rel: "preload",
              as: "font",
              type: "font/woff2",
              crossorigin: "",
              href: `/node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-${weight}-normal.woff2`,
            },
          })),
  },
};

export default defineConfig({
  plugins: [react(), preloadType],
  // Five pages, each its own document: an unknown path is the server's to answer, not the start page's.
  appType: "mpa",
  server: { port: 5173, strictPort: true },
  build: {
    manifest: true,
    // three.js comes in one chunk of 1 MB that is fetched only where a map of space is drawn; scripts/bundle-budget.mjs checks
    // what each page loads.
    chunkSizeWarningLimit: 1_100,
    rolldownOptions: {
      input: {
        start: page("index.html"),
        terminal: page("terminal/index.html"),
        gmconsole: page("gmconsole/index.html"),
        messages: page("messages/index.html"),
        login: page("login/index.html"),
      },
    },
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    // A machine that stands still for a moment is no fault.
    testTimeout: 30_000,
  },
});
