import { safeReturn } from "../../api/session";
import { LoginForm } from "../../features/account/LoginForm";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/Panel";
import styles from "./LoginPage.module.css";

/** Logs in and goes back to where the visitor came from, if that is a page of this box. */
export function LoginPage() {
  const onLogin = () => {
    const to = new URLSearchParams(window.location.search).get("to");
    window.location.replace(safeReturn(to, window.location.origin));
  };
  return (
    <Page title="Login">
      <Panel title="Identify yourself" className={styles.box}>
        <LoginForm onLogin={onLogin} />
      </Panel>
    </Page>
  );
}
