import { defineConfig } from "@playwright/test";

/** Set by scripts/browser-test.mjs, which looks for a Chromium first and says so in one line when there is none. */
const chromium = process.env.CHARON_CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "./browser-tests",
  // Stories (spec) are tests; bench measures and shots takes pictures, each run by itself.
  testMatch: `**/*.${process.env.CHARON_BROWSER ?? "spec"}.ts`,
  outputDir: "./test-results",
  // One Charon serves all: its view is one for everybody, so the stories are played one after the other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A machine that stands still for a moment is no fault; what only passes at the second go is told as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    viewport: { width: 1366, height: 768 },
    // Recording every story costs a good part of the time of all; what fails is played, and recorded, once more.
    trace: "on-first-retry",
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        // The map of space is drawn without a graphics chip: by SwiftShader.
        "--enable-unsafe-swiftshader",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
