import { ActionIcon, Burger, Button, Menu, Text, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { type GmAction, useRunner } from "../../api/gmAction";
import { logout } from "../../api/session";
import { HistoryButtons } from "../../features/history/HistoryButtons";
import { JoinItem } from "../../features/join/JoinItem";
import { BlackoutButton } from "../../features/views/Blackout";
import { CurrentView, ViewBar } from "../../features/views/ViewBar";
import { ActionIconButton } from "../../ui/gm/ActionButton";
import { Icon, type IconName } from "../../ui/gm/Icon";
import { PALETTE, SHEET } from "./actions";
import styles from "./ConsoleHeader.module.css";

interface ConsoleHeaderProps {
  username: string;
  navOpen: boolean;
  onNav: () => void;
  problems: number;
  onProblems: () => void;
  /** the console's actions; palette and sheet have a button here */
  actions: readonly GmAction[];
  /** what listens just now, at a glance */
  screens: ReactNode;
}

/** The console's own actions that have a button in the header. */
const ICONS: Partial<Record<string, IconName>> = { [PALETTE]: "search", [SHEET]: "keyboard" };

/** What the screens show and the quick ways to something else; at the right what helps: undo, search, problems, account. */
export function ConsoleHeader(props: ConsoleHeaderProps) {
  const { username, navOpen, onNav, problems, onProblems, actions, screens } = props;
  return (
    <div className={styles.bar}>
      <div className={styles.views}>
        <Burger
          opened={navOpen}
          onClick={onNav}
          hiddenFrom="sm"
          size="sm"
          aria-label={navOpen ? "Close the places" : "Open the places"}
          aria-expanded={navOpen}
        />
        <Text component="h1" className={styles.name}>
          CHARON
        </Text>
        <ViewBar more={<JoinItem />} />
      </div>
      <CurrentView />
      <div className={styles.aside}>
        <HistoryButtons />
        <BlackoutButton />
        {screens}
        {problems > 0 && <ProblemsButton count={problems} onOpen={onProblems} />}
        {actions
          .filter((action) => action.id in ICONS)
          .map((action) => (
            <ActionIconButton key={action.id} action={action} icon={ICONS[action.id] ?? "search"} />
          ))}
        <Account username={username} />
      </div>
    </div>
  );
}

function ProblemsButton({ count, onOpen }: { count: number; onOpen: () => void }) {
  const words = count === 1 ? "1 problem in the campaign" : `${count} problems in the campaign`;
  return (
    <Tooltip label={words}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="amber.4"
        className={styles.problems}
        aria-label={words}
        data-testid="problems-badge"
        leftSection={<Icon name="warning" />}
        onClick={onOpen}
      >
        {count}
      </Button>
    </Tooltip>
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
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="default" size={28} aria-label={`Account of ${username}`}>
          <Icon name="person" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Logged in as {username}</Menu.Label>
        <Menu.Item onClick={() => void leave()}>Log out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
