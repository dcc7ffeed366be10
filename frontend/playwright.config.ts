import { defineConfig } from "@playwright/test";

/** Set by scripts/browser-test.mjs, which looks for a Chromium first and says so in one line when there is none. */
const chromium = process.env.CHARON_CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "./browser-tests",
  // Stories (spec) are tests; bench measures and shots takes pictures, each run by itself.
  testMatch: `**/*.${process.env.CHARON_BROWSER ?? "spec"}.ts`,
  outputDir: "./test-results",
  // A Charon has one view for everybody, so each worker has a browser and a Charon of its own. On two processors a second worker saves
  // a minute or two, and clicks are lost beside it now and then.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // Not yet zero: a story is to pass in five runs in a row first. What only passes at the second try is reported as flaky.
  retries: 1,
  // Long enough for a machine that is busy with other things; what passes does not wait for it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    viewport: { width: 1366, height: 768 },
    // Recording a trace of every story costs a good part of the time of all: `npm run browser-test -- --trace on FILE` records one.
    screenshot: "only-on-failure",
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
