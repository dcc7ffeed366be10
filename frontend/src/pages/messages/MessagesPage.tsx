import { loginAddress, readMe } from "../../api/session";
import { useRead } from "../../api/useRead";
import { SessionBadge } from "../../features/account/SessionBadge";
import { MessageList } from "../../features/broadcasts/MessageList";
import { LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/Panel";

/** A player's own inbox. */
export function MessagesPage() {
  const me = useRead("me", readMe);
  const badge = <SessionBadge me={me.data} error={me.error} onLogout={me.reload} />;
  return (
    <Page title="Messages" aside={badge}>
      {me.data?.username === "" && (
        <Panel title="Locked">
          <p>This inbox opens for those who are logged in. What is said to everybody is shown on the terminal.</p>
          <LinkButton href={loginAddress("/messages/")}>Log in</LinkButton>
        </Panel>
      )}
      {me.data !== null && me.data.username !== "" && <MessageList key={me.data.username} />}
    </Page>
  );
}
