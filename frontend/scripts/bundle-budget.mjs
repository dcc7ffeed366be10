// Fails the build when a page asks the browser for more script than its budget allows: what it loads before it can show
// anything, and all that it may ever load.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const DIST = new URL("../dist/", import.meta.url);
/** Gzipped, in kB: what an entry loads first, and what it and everything it may fetch later come to. */
const BUDGETS_KB = {
  "terminal/index.html": { first: 130, all: 520 },
  "gmconsole/index.html": { first: 400, all: 400 },
  "index.html": { first: 150, all: 150 },
  "messages/index.html": { first: 150, all: 150 },
  "login/index.html": { first: 150, all: 150 },
};
/** In three.js's own code and nowhere else: the mark of a chunk that holds it. */
const MARK_OF_THREE = "__THREE__";

const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", DIST), "utf8"));

/** The scripts that an entry imports at once, its own first; with `later` also those it may import some day. */
function scriptsOf(entry, later, seen = new Set()) {
  const chunk = manifest[entry];
  if (!chunk) {
    throw new Error(`No entry ${entry} in the build's manifest; add it to vite.config.ts or drop its budget here.`);
  }
  if (!seen.has(chunk.file)) {
    seen.add(chunk.file);
    for (const next of [...(chunk.imports ?? []), ...(later ? (chunk.dynamicImports ?? []) : [])]) {
      scriptsOf(next, later, seen);
    }
  }
  return [...seen].filter((file) => file.endsWith(".js"));
}

const read = (file) => readFileSync(new URL(file, DIST));
const kbOf = (files) => files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1000;

const complaints = [];
for (const [entry, budget] of Object.entries(BUDGETS_KB)) {
  const files = { first: scriptsOf(entry, false), all: scriptsOf(entry, true) };
  const kb = { first: kbOf(files.first), all: kbOf(files.all) };
  console.log(
    `${entry.padEnd(22)} ${kb.first.toFixed(1).padStart(6)} kB of ${budget.first} kB first,` +
      ` ${kb.all.toFixed(1).padStart(6)} kB of ${budget.all} kB in all, gzipped script`,
  );
  for (const when of ["first", "all"]) {
    if (kb[when] > budget[when]) {
      complaints.push(`${entry} is over its script budget (${when}): split or drop what it does not need.`);
    }
  }
  const heavy = files.first.find((file) => read(file).includes(MARK_OF_THREE));
  if (heavy !== undefined) {
    complaints.push(`${entry} loads three.js first, with ${heavy}: import it only where a map of space is drawn.`);
  }
}
for (const complaint of complaints) {
  console.error(complaint);
}
if (complaints.length > 0) {
  process.exit(1);
}
