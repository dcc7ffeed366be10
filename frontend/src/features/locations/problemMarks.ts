import type { CampaignProblem, LocationNode } from "../../api/model";

/** A place or terminal with what is wrong in its own files; a server of an earlier day does not say. */
interface Checked {
  slug: string;
  problems?: readonly CampaignProblem[] | null;
}

/** What is wrong in the files of one place or terminal itself. */
export function ownProblems(entry: Checked): readonly CampaignProblem[] {
  return entry.problems ?? [];
}

/** How many problems lie below a place: in its terminals and in every place in it. */
export function problemsBelow(node: LocationNode): number {
  const terminals = node.terminals.reduce((sum, terminal) => sum + ownProblems(terminal).length, 0);
  return node.children.reduce((sum, child) => sum + ownProblems(child).length + problemsBelow(child), terminals);
}

/** A problem in one line: where, what, and what it costs. */
export function problemLine({ file, line, what, consequence }: CampaignProblem): string {
  return `${file}${line > 0 ? `:${line}` : ""}: ${what} ${consequence}`;
}
