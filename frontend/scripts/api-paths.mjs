// Writes the table of paths in docs/wire.md from the checked-in API document. With --check it only compares, and fails when the
// table is not up to date.
import { readFileSync, writeFileSync } from "node:fs";

const DOCUMENT = new URL("../src/api/openapi.json", import.meta.url);
const PAGE = new URL("../../docs/wire.md", import.meta.url);
const BEGIN = "<!-- Paths: generated from here, by `npm run api:types`. -->\n";
const END = "<!-- Paths: generated up to here. -->\n";

/** The document gives every operation the role of its resource, also the few that the resource opens to players. */
const OPEN_TO_PLAYERS = ["/api/gm/encounter/move-token/", "/api/gm/charon/toggle-dialog/"];

function typeIn(message) {
  const schema = Object.values(message?.content ?? {})[0]?.schema;
  return schema?.$ref ? `\`${schema.$ref.split("/").at(-1)}\`` : "";
}

function row(path, method, operation) {
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
  const address = query.length === 0 ? path : `${path}?${query.map((parameter) => parameter.name).join("&")}`;
  const who = operation.security && !OPEN_TO_PLAYERS.includes(path) ? "GM" : "all";
  const cells = [`\`${method.toUpperCase()} ${address}\``, who, typeIn(operation.requestBody)];
  return `| ${[...cells, typeIn(operation.responses["200"])].join(" | ")} |`;
}

function table({ paths }) {
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => row(path, method, operation)),
  );
  return `\n| path | who | body | answer |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n\n`;
}

const page = readFileSync(PAGE, "utf8");
const [before] = page.split(BEGIN);
const [, after] = page.split(END);
const wanted = before + BEGIN + table(JSON.parse(readFileSync(DOCUMENT, "utf8"))) + END + after;
if (!process.argv.includes("--check")) {
  writeFileSync(PAGE, wanted);
} else if (page !== wanted) {
  console.error(
    "The paths in docs/wire.md differ from frontend/src/api/openapi.json. Run `npm run api:types` in frontend.",
  );
  process.exit(1);
}
