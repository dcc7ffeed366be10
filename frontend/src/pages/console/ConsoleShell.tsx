import { AppShell } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useId, useMemo } from "react";
import { useGmCampaignResource } from "../../api/gmAction";
import { readLocations, readProblems } from "../../api/reads";
import { CharonDesk } from "../../features/charon/gm/CharonDesk";
import { ClearTokensDialog } from "../../features/encounter/gm/ClearTokensDialog";
import { LocationTree } from "../../features/locations/LocationTree";
import { PlayerPreview } from "../../features/preview/PlayerPreview";
import { ScreensBadge } from "../../features/screens/ScreensBadge";
import { BlackoutStripe, useBlackout } from "../../features/views/Blackout";
import { ShortcutSheet } from "../../ui/gm/ShortcutSheet";
import { isSwitch, isText, oneOf, useRemembered } from "../../ui/gm/useRemembered";
import { useShortcuts } from "../../ui/gm/useShortcuts";
import { consoleActions, PALETTE, SHEET, type TabName, TABS } from "./actions";
import { ConsoleHeader } from "./ConsoleHeader";
import styles from "./ConsoleShell.module.css";
import { ConsoleTabs } from "./ConsoleTabs";

/** As the theme's `sm`: from here on the places stand beside the work, below it they cover it when asked for. */
const WIDE = "(min-width: 48em)";

const Finder = lazy(() => import("./Finder"));

/** The console's frame: places and the live picture at the left, views at the top, a tab for each kind of work. */
export function ConsoleShell({ username }: { username: string }) {
  const [navOpen, nav] = useDisclosure(false);
  const [finding, finder] = useDisclosure(false);
  const [sheetOpen, sheet] = useDisclosure(false);
  const [tab, setTab] = useRemembered<TabName>("tab", "encounter", oneOf(TABS));
  const [channel, setChannel] = useRemembered("charon-channel", "", isText);
  const [preview, setPreview] = useRemembered("preview", true, isSwitch);
  const wide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const navShown = wide || navOpen;
  const searchId = useId();

  const blackout = useBlackout();
  const places = useGmCampaignResource(readLocations);
  const problems = useGmCampaignResource(readProblems);

  const actions = useMemo(
    () =>
      consoleActions({
        togglePalette: finder.toggle,
        toggleSheet: sheet.toggle,
        togglePreview: () => setPreview((open) => !open),
        findPlace: () => {
          nav.open();
          // On a small screen the field is there only once the places are open.
          requestAnimationFrame(() => document.getElementById(searchId)?.focus());
        },
        openTab: setTab,
        openChannel: (next) => {
          setTab("charon");
          setChannel(next);
        },
      }),
    [finder, sheet, nav, searchId, setPreview, setTab, setChannel],
  );
  useShortcuts(actions, finding ? PALETTE : sheetOpen ? SHEET : null);

  const openProblems = () => {
    nav.close();
    setTab("problems");
  };
  return (
    <AppShell
      header={{ height: { base: blackout ? 118 : 88, sm: blackout ? 78 : 48 } }}
      navbar={{ width: { base: "100%", sm: 280, xl: 380 }, breakpoint: "sm", collapsed: { mobile: !navOpen } }}
      padding="sm"
      transitionDuration={0}
      data-testid="gm-console"
    >
      <AppShell.Header data-blackout={blackout || undefined}>
        <BlackoutStripe />
        <ConsoleHeader
          username={username}
          navOpen={navOpen}
          onNav={nav.toggle}
          problems={problems.data?.length ?? 0}
          onProblems={openProblems}
          actions={actions}
          screens={<ScreensBadge />}
        />
      </AppShell.Header>
      <AppShell.Navbar aria-label="Places" className={styles.navbar} inert={!navShown}>
        <LocationTree places={places} searchId={searchId} onProblems={openProblems} />
        <PlayerPreview open={preview && navShown} onToggle={() => setPreview(!preview)} />
      </AppShell.Navbar>
      <AppShell.Main className={styles.main}>
        <ConsoleTabs
          tab={tab}
          onTab={setTab}
          charon={<CharonDesk places={places.data} channel={channel} onChannel={setChannel} />}
          problems={problems}
        />
      </AppShell.Main>
      <ClearTokensDialog />
      <ShortcutSheet actions={actions} opened={sheetOpen} onClose={sheet.close} />
      <Suspense>{finding && <Finder actions={actions} places={places.data} onClose={finder.close} />}</Suspense>
    </AppShell>
  );
}
