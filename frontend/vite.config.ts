import react from "@vitejs/plugin-react";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const page = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  plugins: [react()],
  // Five pages, each its own document: an unknown path is the server's to answer, not the start page's.
  appType: "mpa",
  server: { port: 5173, strictPort: true },
  build: {
    manifest: true,
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
  },
});
