import type { CampaignProblem, LocationNode } from "../../api/model";

/** How many problems lie below a place: in its terminals and in every place in it. */
export function problemsBelow(node: LocationNode): number {
  const terminals = node.terminals.reduce((sum, terminal) => sum + terminal.problems.length, 0);
  return node.children.reduce((sum, child) => sum + child.problems.length + problemsBelow(child), terminals);
}

/** A problem in one line: where, what, and what it costs. */
export function problemLine({ file, line, what, consequence }: CampaignProblem): string {
  return `${file}${line > 0 ? `:${line}` : ""}: ${what} ${consequence}`;
}
