import { useEffect, useRef } from "react";
import { useActiveView } from "../../api/activeViewContext";
import type { BridgeFocus } from "../../api/model";
import { Breadcrumb } from "./Breadcrumb";
import { ChartInfo } from "./ChartInfo";
import { ChartList } from "./ChartList";
import { ChartPicture } from "./ChartPicture";
import styles from "./charts.module.css";
import { ChartWords } from "./ChartWords";
import { crumbsOf, lastOf, useSystemName } from "./crumbs";
import type { ChartAddress, ChartPictureProps } from "./model/chart";
import { GALAXY, positionOf } from "./navigation";
import { useChart } from "./useChart";
import { useNavigation } from "./useNavigation";

const NOWHERE: BridgeFocus = { ...GALAXY, element: "", follow: false };

/**
 * The map of space for the table: galaxy, system and orbit, one dives into and climbs out of. While the GM leads, it shows
 * what the GM points at and offers nothing to go elsewhere.
 */
export function ChartBrowser() {
  const focus = useActiveView((view) => view.bridge_focus) ?? NOWHERE;
  const [navigation, move] = useNavigation(focus);
  const led = focus.follow;
  const { address, selected } = led ? positionOf(focus) : navigation.own;
  const { chart, stale, missing, error } = useChart(address);
  const systemName = useSystemName(address);
  const root = useRef<HTMLDivElement>(null);
  useClimbKeys(root, led ? null : () => move({ type: "climb" }));
  useFocusKept(root, address);
  const columns = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the columns are one: what is known of the picked one stands at its top.
    if (columns.current !== null) {
      columns.current.scrollTop = 0;
    }
  }, [selected]);

  const picture: ChartPictureProps | null = chart && {
    chart,
    selected: stale ? null : selected,
    onSelect: (id) => move({ type: "pick", id }),
    onDive: (to) => move({ type: "go", address: to }),
    led: led || stale,
  };
  const here = chart !== null && !stale ? chart.title : lastOf(address);
  return (
    <div
      ref={root}
      className={`${styles.browser} ${styles.page}`}
      tabIndex={-1}
      data-led={led || undefined}
      data-testid="chart-browser"
    >
      <div className={styles.head}>
        <Breadcrumb
          crumbs={crumbsOf(address, here, systemName)}
          led={led}
          onGo={(to) => move({ type: "go", address: to.address, selected: to.selected })}
        />
        {led && (
          <p className={styles.led} data-testid="chart-led">
            The GM leads the map
          </p>
        )}
      </div>
      {picture === null ? (
        <ChartWords level={address.level} missing={missing} error={error} />
      ) : (
        <div ref={columns} className={styles.columns} data-stale={stale || undefined}>
          <ChartList {...picture} />
          <div className={styles.window}>
            <ChartPicture {...picture} />
          </div>
          <ChartInfo chart={picture.chart} selected={picture.selected} onDive={picture.onDive} still={picture.led} />
        </div>
      )}
    </div>
  );
}

/** Escape and Backspace climb, wherever the focus is on the map or nowhere at all. */
function useClimbKeys(root: { current: HTMLElement | null }, climb: (() => void) | null) {
  const latest = useRef(climb);
  useEffect(() => {
    latest.current = climb;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const at = document.activeElement;
      const here = at === null || at === document.body || root.current?.contains(at);
      const typing = at instanceof HTMLElement && at.matches("input, textarea, select, [contenteditable]");
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (
        (event.key === "Escape" || event.key === "Backspace") &&
        here &&
        !typing &&
        plain &&
        latest.current !== null
      ) {
        event.preventDefault();
        latest.current();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [root]);
}

/** Who works by keyboard stays on the map when what they dived from is gone. */
function useFocusKept(root: { current: HTMLElement | null }, { level, system, body }: ChartAddress) {
  const inside = useRef(false);
  useEffect(() => {
    const element = root.current;
    const note = () => {
      inside.current = true;
    };
    const forget = (event: FocusEvent) => {
      // Focus that went to nothing at all was lost with its element.
      inside.current =
        event.relatedTarget === null ? inside.current : (element?.contains(event.relatedTarget as Node) ?? false);
    };
    element?.addEventListener("focusin", note);
    element?.addEventListener("focusout", forget);
    return () => {
      element?.removeEventListener("focusin", note);
      element?.removeEventListener("focusout", forget);
    };
  }, [root]);
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) {
      root.current?.focus({ preventScroll: true });
    }
  }, [root, level, system, body]);
}
