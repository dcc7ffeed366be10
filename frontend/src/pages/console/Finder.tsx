import { useMemo } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { type GmAction, useGmCampaignResource } from "../../api/gmAction";
import type { LocationNode, Npc } from "../../api/model";
import { readNpcs } from "../../api/reads";
import { chartActions, type ChartPlace, readChartPlaces } from "../../features/charts/gm/actions";
import { deckActions } from "../../features/encounter/gm/decks";
import { placeActions } from "../../features/locations/actions";
import { portraitActions } from "../../features/portraits/actions";
import { CommandPalette } from "../../ui/gm/CommandPalette";
import { PALETTE } from "./actions";

interface FinderProps {
  /** what the console itself can do */
  actions: readonly GmAction[];
  /** null while they are not read yet */
  places: LocationNode[] | null;
  onClose: () => void;
}

const NO_PLACES: LocationNode[] = [];
const NOBODY: Npc[] = [];
const NO_CHARTS: ChartPlace[] = [];

/** The palette over everything there is: the console's actions, and the campaign's places, terminals, people and decks. */
export default function Finder({ actions, places, onClose }: FinderProps) {
  const manifest = useActiveView((view) => view.location_data?.map?.manifest);
  const npcs = useGmCampaignResource(readNpcs).data;
  const charts = useGmCampaignResource(readChartPlaces).data;
  const all = useMemo(
    () => [
      ...actions.filter((action) => action.id !== PALETTE),
      ...deckActions(manifest),
      ...placeActions(places ?? NO_PLACES),
      ...portraitActions(npcs ?? NOBODY),
      ...chartActions(charts ?? NO_CHARTS),
    ],
    [actions, manifest, places, npcs, charts],
  );
  return <CommandPalette actions={all} onClose={onClose} />;
}
