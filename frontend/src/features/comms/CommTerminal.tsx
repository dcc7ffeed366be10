import { type ComponentProps, Suspense } from "react";
import { lazyWithRetry } from "../../ui/lazyWithRetry";
import { Panel } from "../../ui/Panel";
import styles from "./CommTerminalView.module.css";
import type { CommTerminalView } from "./CommTerminalView";

const view = lazyWithRetry(() => import("./CommTerminalView").then((loaded) => loaded.CommTerminalView));

/** Fetches what reads mail before a terminal is opened. */
export const prefetchCommTerminal = view.prefetch;

/** A comm terminal. Its script, and the one that sets letters, are no part of the page's first load. */
export function CommTerminal(props: ComponentProps<typeof CommTerminalView>) {
  return (
    <Suspense
      fallback={
        <Panel title="Comm terminal" aside={props.aside} tone="active" className={styles.panel}>
          <p className={styles.link}>Opening link…</p>
        </Panel>
      }
    >
      <view.Part {...props} />
    </Suspense>
  );
}
