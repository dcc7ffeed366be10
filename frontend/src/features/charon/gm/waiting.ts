import { useEffect, useMemo } from "react";
import { useActiveView } from "../../../api/activeViewContext";
import type { ActiveView, ChannelStanding } from "../../../api/model";

type Standings = ActiveView["charon_channels"];

/** What waits for the GM over all channels, and where CHARON answers without the GM. */
export interface Waiting {
  unread: number;
  pending: number;
  /** channels with auto-approve on */
  auto: readonly string[];
}

/** Sums up the state's channels. */
export function waitingOn(channels: Standings): Waiting {
  const lines = Object.values(channels);
  const sum = (count: (line: ChannelStanding) => number | null | undefined) =>
    lines.reduce((total, line) => total + (count(line) ?? 0), 0);
  return {
    unread: sum((line) => line.unread),
    pending: sum((line) => line.pending),
    auto: Object.keys(channels).filter((name) => channels[name]?.auto_approve === true),
  };
}

const NONE: Standings = {};

/** What waits for the GM just now, from the state. */
export function useWaiting(): Waiting {
  const channels = useActiveView((view) => view.charon_channels) ?? NONE;
  return useMemo(() => waitingOn(channels), [channels]);
}

/**
 * The channels to show: those the server lists, in its order, then any the state knows besides, then the wanted ones.
 *
 * @param listed the server's list as last read; it may lag behind the state
 * @param channels the state's
 * @param wanted channels to show in any case; empty names are none
 */
export function channelOrder(listed: readonly string[], channels: Standings, wanted: readonly string[]): string[] {
  return [...new Set([...listed, ...Object.keys(channels), ...wanted])].filter((name) => name !== "");
}

/** The channel the GM should look at next: where a reply waits, else where something is unread, else the active one. */
export function nextChannel(view: ActiveView): string {
  const active = view.charon_active_channel;
  const names = channelOrder([active], view.charon_channels, []);
  const at = (name: string) => view.charon_channels[name];
  return (
    names.find((name) => (at(name)?.pending ?? 0) > 0) ?? names.find((name) => (at(name)?.unread ?? 0) > 0) ?? active
  );
}

/** Shows how much waits in the window's own title, for a GM who looks at something else. */
export function useWaitingTitle(count: number): void {
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\) /, "");
    document.title = count > 0 ? `(${count}) ${plain}` : plain;
  }, [count]);
}
