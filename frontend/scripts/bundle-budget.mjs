// Fails the build when a page asks the browser for more script than its budget allows.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const DIST = new URL("../dist/", import.meta.url);
const BUDGETS_KB = {
  "terminal/index.html": 150,
  "gmconsole/index.html": 400,
  "index.html": 150,
  "messages/index.html": 150,
  "login/index.html": 150,
};

const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", DIST), "utf8"));

/** Every script an entry may load: its own, and all it imports, statically or later on. */
function scriptsOf(entry, seen = new Set()) {
  const chunk = manifest[entry];
  if (!chunk) {
    throw new Error(`No entry ${entry} in the build's manifest; add it to vite.config.ts or drop its budget here.`);
  }
  if (!seen.has(chunk.file)) {
    seen.add(chunk.file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) {
      scriptsOf(next, seen);
    }
  }
  return [...seen].filter((file) => file.endsWith(".js"));
}

let over = false;
for (const [entry, budget] of Object.entries(BUDGETS_KB)) {
  const files = scriptsOf(entry);
  const kb = files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, DIST))).length, 0) / 1000;
  console.log(`${entry.padEnd(22)} ${kb.toFixed(1).padStart(6)} kB of ${budget} kB gzipped script`);
  over ||= kb > budget;
}
if (over) {
  console.error("A page is over its script budget: split or drop what it does not need.");
  process.exit(1);
}
