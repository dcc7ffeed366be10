import { readMe } from "../../api/session";
import { useRead } from "../../api/useRead";
import { SessionBadge } from "../../features/account/SessionBadge";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/Panel";
import styles from "./StartPage.module.css";

const DOORS = [
  { href: "/terminal/", name: "Terminal", words: "The table's screen: put it on the TV, open it on a phone." },
  { href: "/gmconsole/", name: "GM console", words: "Run the session: places, rooms, doors, tokens, portraits." },
  { href: "/messages/", name: "Messages", words: "Your own inbox, once you are logged in." },
];

/** The way in: links to every page and who this browser is logged in as. */
export function StartPage() {
  const me = useRead("me", readMe);
  return (
    <Page title="Table computer" aside={<SessionBadge me={me.data} error={me.error} onLogout={me.reload} />}>
      <div className={styles.page}>
        <div className={styles.title}>
          <p className={styles.name} aria-hidden="true">
            CHARON
          </p>
          <p className={styles.lead}>What will you look at?</p>
        </div>
        <nav aria-label="Pages">
          <ul className={styles.doors}>
            {DOORS.map((door) => (
              <li key={door.href}>
                <a className={styles.door} href={door.href}>
                  <Panel title={door.name}>
                    <p>{door.words}</p>
                  </Panel>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  );
}
