import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { BRIDGE_TAB_LABELS, BRIDGE_TABS, type BridgeTab } from "../../api/bridgeTabs";
import styles from "./Bridge.module.css";

interface BridgeProps {
  tab: BridgeTab;
  onTab: (next: BridgeTab) => void;
  /** What each tab shows; only the open one's is mounted. */
  contents: Record<BridgeTab, ReactNode>;
  /** the tabs where something is that was not seen yet */
  unread: ReadonlySet<BridgeTab>;
}

/** The bridge's stations as tabs: one stop for Tab, arrows, Home and End change between them. */
export function Bridge({ tab, onTab, contents, unread }: BridgeProps) {
  const tabs = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const last = BRIDGE_TABS.length - 1;
      const next = BRIDGE_TABS[step(BRIDGE_TABS.indexOf(tab), last)] ?? tab;
      onTab(next);
      tabs.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
    }
  };
  return (
    <div className={styles.bridge} data-testid="bridge" data-tab={tab}>
      <div ref={tabs} role="tablist" aria-label="Bridge" className={styles.tabs} data-control="" onKeyDown={onKey}>
        {BRIDGE_TABS.map((name) => (
          <button
            key={name}
            id={tabId(name)}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls={PANEL_ID}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {BRIDGE_TAB_LABELS[name]}
            {unread.has(name) && (
              <span className={styles.dot} data-testid={`unread-${name}`}>
                <span className="visually-hidden">, unread</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(tab)} className={styles.panel} key={tab}>
        {contents[tab]}
      </div>
    </div>
  );
}

const PANEL_ID = "bridge-panel";
const tabId = (tab: BridgeTab) => `bridge-tab-${tab}`;

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};
