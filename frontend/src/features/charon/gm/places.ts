import type { LocationNode } from "../../../api/model";

/** A place of the campaign to choose. */
export interface PlaceChoice {
  value: string;
  label: string;
}

/** Every place of the tree with what it lies in, so that a search finds it by either name. */
export function placeChoices(tree: readonly LocationNode[], within = ""): PlaceChoice[] {
  return tree.flatMap((node) => {
    const label = within === "" ? node.name : `${within} › ${node.name}`;
    return [{ value: node.path, label }, ...placeChoices(node.children, label)];
  });
}
