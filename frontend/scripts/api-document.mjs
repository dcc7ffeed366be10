// The server's API document as the last build wrote it, against the copy that the pages' types are made from. With --check it
// only compares, and fails when they differ; otherwise it takes the new document over.
import { copyFileSync, readFileSync } from "node:fs";

const BUILT = new URL("../../target/openapi/openapi.json", import.meta.url);
const CHECKED_IN = new URL("../src/api/openapi.json", import.meta.url);

if (!process.argv.includes("--check")) {
  copyFileSync(BUILT, CHECKED_IN);
} else if (readFileSync(BUILT, "utf8") !== readFileSync(CHECKED_IN, "utf8")) {
  console.error(
    "The server's API differs from frontend/src/api/openapi.json. Run `npm run api:types` in frontend, then check in" +
      " openapi.json, schema.d.ts and docs/wire.md.",
  );
  process.exit(1);
}
