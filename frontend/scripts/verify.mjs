// What the build checks of the pages, in two rows side by side: the linter needs one processor for as long as all the others take.
import { spawn } from "node:child_process";

const ROWS = [["eslint . --max-warnings 0"], ["prettier --check .", "vitest run", "npm run --silent api:check"]];

/** Runs a command and prints what it says once it is over, so that the rows do not talk into each other. */
function run(command) {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("close", (code) => {
      console.log(`> ${command}\n${said}`);
      done(code === 0);
    });
  });
}

/** Runs all of a row, whatever fails on the way: a build that fails says at once all that is wrong. */
async function runRow(commands) {
  const passed = [];
  for (const command of commands) {
    passed.push(await run(command));
  }
  return passed.every(Boolean);
}

const rows = await Promise.all(ROWS.map(runRow));
process.exit(rows.every(Boolean) ? 0 : 1);
