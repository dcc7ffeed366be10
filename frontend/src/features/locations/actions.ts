import { hideTerminal, showTerminal, switchView } from "../../api/activeView";
import type { GmAction } from "../../api/gmAction";
import type { ActiveView, LocationNode } from "../../api/model";
import type { TerminalEntry } from "./treeRows";

/** Shows a place as the encounter. */
export function showPlace(node: LocationNode, within = ""): GmAction {
  return {
    id: `place:${node.path}`,
    label: node.name,
    group: "Place",
    keywords: `show encounter location ${node.path} ${node.type}`,
    off: "On the screens already",
    detail: () => [within, node.has_map ? "map" : ""].filter(Boolean).join(" · "),
    enabled: (view) => !isShown(view, node) || view.overlay_terminal_slug !== "",
    run: () => switchView("ENCOUNTER", { location_slug: node.path }),
  };
}

/** Lays a comm terminal over the screens, or takes it off when it is there. */
export function toggleTerminal(place: LocationNode, terminal: TerminalEntry): GmAction {
  return {
    id: `terminal:${place.path}#${terminal.slug}`,
    label: terminal.name || terminal.slug,
    group: "Terminal",
    keywords: `show hide comm mail ${terminal.owner} ${place.path} ${terminal.slug}`,
    detail: (view) =>
      [isOverlay(view, place, terminal) ? "hide" : "", terminal.owner, place.name].filter(Boolean).join(" · "),
    enabled: () => true,
    run: (view) => (isOverlay(view, place, terminal) ? hideTerminal() : showTerminal(place.path, terminal.slug)),
  };
}

/** Every place and terminal of the campaign as something to do. */
export function placeActions(tree: readonly LocationNode[], within = ""): GmAction[] {
  return tree.flatMap((node) => [
    showPlace(node, within),
    ...node.terminals.map((terminal) => toggleTerminal(node, terminal)),
    ...placeActions(node.children, within === "" ? node.name : `${within} › ${node.name}`),
  ]);
}

/** Whether the place is what the screens show as the encounter. */
export function isShown(view: ActiveView, node: LocationNode): boolean {
  return view.view_type === "ENCOUNTER" && view.location_path?.join("/") === node.path;
}

/** Whether the terminal lies over the screens. */
export function isOverlay(view: ActiveView, place: LocationNode, terminal: TerminalEntry): boolean {
  return (
    view.overlay_terminal_slug === terminal.slug &&
    (view.overlay_location_slug === place.slug || view.overlay_location_slug === place.path)
  );
}
