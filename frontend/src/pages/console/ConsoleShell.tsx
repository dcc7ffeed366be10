import { AppShell, Badge, Burger, Button, Group, Tabs, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { useGmRead, useRunner } from "../../api/gmAction";
import { readProblems } from "../../api/reads";
import { logout } from "../../api/session";
import { BroadcastDesk } from "../../features/broadcasts/BroadcastDesk";
import { CharonControls } from "../../features/charon/CharonControls";
import { EncounterDesk } from "../../features/encounter/gm/EncounterDesk";
import { LocationTree } from "../../features/locations/LocationTree";
import { ProblemList } from "../../features/problems/ProblemList";
import { ShipControls } from "../../features/ship/ShipControls";
import { CurrentView, ViewBar } from "../../features/views/ViewBar";
import { LivePart } from "../../ui/LivePart";
import styles from "./ConsoleShell.module.css";

const PROBLEMS_REFRESH_MS = 10_000;

/** The console's frame: places at the left, views at the top, a tab for each kind of work. */
export function ConsoleShell({ username }: { username: string }) {
  const [navOpen, { toggle: toggleNav }] = useDisclosure(false);
  const instance = useActiveView((view) => view.instance_id);
  const problems = useGmRead(instance, readProblems, PROBLEMS_REFRESH_MS);
  const count = problems.data?.length ?? 0;

  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 290, breakpoint: "sm", collapsed: { mobile: !navOpen } }}
      padding="sm"
      data-testid="gm-console"
    >
      <AppShell.Header px="sm">
        <Group h="100%" gap="sm" wrap="nowrap" justify="space-between" style={{ overflowX: "auto" }}>
          <Group gap="sm" wrap="nowrap">
            <Burger opened={navOpen} onClick={toggleNav} hiddenFrom="sm" size="sm" aria-label="Places" />
            <Text fw={600} lts="0.15em" visibleFrom="sm">
              CHARON
            </Text>
            <ViewBar />
            <CurrentView />
          </Group>
          <Account username={username} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label="Places">
        <LocationTree />
      </AppShell.Navbar>
      <AppShell.Main className={styles.main}>
        <Tabs defaultValue="encounter" className={styles.tabs} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="encounter">Encounter</Tabs.Tab>
            <Tabs.Tab value="ship">Ship</Tabs.Tab>
            <Tabs.Tab value="charon">CHARON</Tabs.Tab>
            <Tabs.Tab value="broadcast">Broadcast</Tabs.Tab>
            <Tabs.Tab value="problems" rightSection={count > 0 ? <ProblemCount count={count} /> : null}>
              Problems
            </Tabs.Tab>
          </Tabs.List>
          <Panel value="encounter">
            <EncounterDesk />
          </Panel>
          <Panel value="ship">
            <ShipControls />
          </Panel>
          <Panel value="charon">
            <CharonControls />
          </Panel>
          <Panel value="broadcast">
            <BroadcastDesk />
          </Panel>
          <Panel value="problems">
            <ProblemList problems={problems.data} error={problems.error} />
          </Panel>
        </Tabs>
      </AppShell.Main>
    </AppShell>
  );
}

function Panel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Tabs.Panel value={value} className={styles.panel}>
      <LivePart instead={<Text c="red.4">This part of the console broke. Reload the page.</Text>}>{children}</LivePart>
    </Tabs.Panel>
  );
}

function ProblemCount({ count }: { count: number }) {
  return (
    <Badge size="sm" color="yellow" variant="filled" circle={count < 10} data-testid="problem-count">
      {count}
    </Badge>
  );
}

function Account({ username }: { username: string }) {
  const { run } = useRunner();
  const leave = async () => {
    if (await run(logout)) {
      window.location.assign("/");
    }
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed" visibleFrom="md">
        {username}
      </Text>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void leave()}>
        Log out
      </Button>
    </Group>
  );
}
