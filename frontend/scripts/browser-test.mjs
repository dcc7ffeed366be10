// Runs the browser tests with the Chromium of this machine. Playwright's own download is not used: the box at the TV runs
// Debian's Chromium too.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  process.env.CHARON_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const chromium = places.find((place) => place && existsSync(place));
if (!chromium) {
  console.error(
    "The browser tests need Chromium: install it (apt install chromium) or set CHARON_CHROMIUM to its path.",
  );
  process.exit(1);
}
const run = spawnSync("npx", ["playwright", "test", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, CHARON_CHROMIUM: chromium },
});
process.exit(run.status ?? 1);
