import { describe, expect, it } from "vitest";
import { aLocation } from "../../api/fixtures";
import { problemLine, problemsBelow } from "./problemMarks";

const problem = (file: string) => ({
  file,
  line: 3,
  what: "No such room: hold.",
  consequence: "The door is left out.",
});
const broken = (more: Parameters<typeof aLocation>[0], files: string[]) => ({
  ...aLocation(more),
  problems: files.map(problem),
});

describe("problem marks", () => {
  const tree = aLocation({
    terminals: [{ ...{ slug: "t", name: "", owner: "" }, ...{ problems: [problem("t.yaml")] } }],
    children: [broken({ slug: "a", children: [broken({ slug: "b" }, ["b.yaml"])] }, ["a.yaml", "map.yaml"])],
  });

  it("count what lies below a place, however deep, and not its own", () => {
    expect(problemsBelow(tree)).toBe(4);
    expect(problemsBelow(broken({}, ["own.yaml"]))).toBe(0);
  });

  it("find nothing where nothing is wrong", () => {
    expect(problemsBelow(aLocation())).toBe(0);
  });

  it("say file, line, what and consequence", () => {
    expect(problemLine(problem("map.yaml"))).toBe("map.yaml:3: No such room: hold. The door is left out.");
    expect(problemLine({ ...problem("map.yaml"), line: 0 })).toMatch(/^map\.yaml: /);
  });
});
