import { Badge, Tabs, Text, VisuallyHidden } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import type { CampaignProblem } from "../../api/model";
import type { Reading } from "../../api/useRead";
import { BroadcastDesk } from "../../features/broadcasts/BroadcastDesk";
import { useWaiting, useWaitingTitle } from "../../features/charon/gm/waiting";
import { EncounterDesk } from "../../features/encounter/gm/EncounterDesk";
import { ProblemList } from "../../features/problems/ProblemList";
import { ShipControls } from "../../features/ship/ShipControls";
import { SHOW_BRIDGE } from "../../features/views/actions";
import { LiveErrorBoundary } from "../../ui/LiveErrorBoundary";
import { TAB_LABELS, type TabName, TABS } from "./actions";
import styles from "./ConsoleShell.module.css";

const BridgeDesk = lazy(() => import("../../features/charts/gm/BridgeDesk"));

interface ConsoleTabsProps {
  tab: TabName;
  onTab: (tab: TabName) => void;
  /** CHARON's desk, which knows the places */
  charon: ReactNode;
  problems: Reading<CampaignProblem[]>;
}

/** A tab for each kind of work, with what waits in it. */
export function ConsoleTabs({ tab, onTab, charon, problems }: ConsoleTabsProps) {
  const { unread, pending, auto } = useWaiting();
  // A query that came is both unread and pending: the window counts it once.
  useWaitingTitle(Math.max(unread, pending));
  const wrong = problems.data?.length ?? 0;
  const badges: Partial<Record<TabName, ReactNode>> = {
    charon: unread + pending > 0 && (
      <>
        <Count of={unread} what="unread" color="teal" />
        <Count of={pending} what="pending" color="amber" />
      </>
    ),
    problems: wrong > 0 && <Count of={wrong} what="problems" color="amber" />,
  };
  const panels: Record<TabName, ReactNode> = {
    encounter: <EncounterDesk />,
    bridge: (
      <Suspense fallback={<Text c="dimmed">Reading…</Text>}>
        <BridgeDesk show={SHOW_BRIDGE} />
      </Suspense>
    ),
    ship: <ShipControls />,
    charon,
    broadcast: <BroadcastDesk />,
    problems: <ProblemList problems={problems.data} error={problems.error} />,
  };
  return (
    <Tabs value={tab} onChange={(next) => onTab(next as TabName)} className={styles.tabs} keepMounted={false}>
      <Tabs.List className={styles.list}>
        {TABS.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            leftSection={name === "charon" && auto.length > 0 && <AutoApproves channels={auto} />}
            rightSection={badges[name]}
          >
            {TAB_LABELS[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map((name) => (
        <Tabs.Panel key={name} value={name} className={styles.panel} tabIndex={0}>
          <LiveErrorBoundary fallback={<Text c="red.4">This part of the console broke. Reload the page.</Text>}>
            {panels[name]}
          </LiveErrorBoundary>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** A number that wants attention; nothing when there is none. */
function Count({ of, what, color }: { of: number; what: string; color: string }) {
  return of === 0 ? null : (
    <Badge
      size="xs"
      color={color}
      circle={of < 10}
      ml={3}
      flex="none"
      title={`${of} ${what}`}
      data-testid={`count-${what}`}
    >
      {of}
      <VisuallyHidden> {what}</VisuallyHidden>
    </Badge>
  );
}

/** As long as CHARON answers somewhere without the GM, no tab lets the GM forget it. */
function AutoApproves({ channels }: { channels: readonly string[] }) {
  const words = `Auto-approve is on: ${channels.join(", ")}`;
  return (
    <Badge size="xs" color="red" variant="filled" flex="none" title={words} data-testid="auto-approves">
      auto
      <VisuallyHidden>: {words}</VisuallyHidden>
    </Badge>
  );
}
