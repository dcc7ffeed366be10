import { Center, Text } from "@mantine/core";
import { useEffect } from "react";
import { useConnectionLost, useViewStamp } from "../../api/activeViewContext";
import { RunnerProvider } from "../../api/gmAction";
import { loginAddress, readMe } from "../../api/session";
import { useRead } from "../../api/useRead";
import { ConnectionToast } from "../../ui/ConnectionToast";
import { ConsoleShell } from "./ConsoleShell";
import { say, tellRefusal } from "./toasts";

const goToLogin = () => window.location.assign(loginAddress("/gmconsole/"));

/** The GM's tools, for those who are logged in as one. */
export function ConsolePage() {
  useViewStamp();
  const lost = useConnectionLost();
  const { data: me, error, reload } = useRead("me", readMe);
  const barred = me !== null && !me.roles.includes("gm");

  useEffect(() => {
    if (barred) {
      goToLogin();
    }
  }, [barred]);

  useEffect(() => {
    // The page may be opened before the server is there: ask again until it answers.
    if (error === null) {
      return;
    }
    const timer = setTimeout(reload, 3_000);
    return () => clearTimeout(timer);
  }, [error, reload]);

  return (
    <>
      <ConnectionToast lost={lost} />
      {me !== null && !barred ? (
        <RunnerProvider onLoginNeeded={goToLogin} onRefused={tellRefusal} onSaid={say}>
          <ConsoleShell username={me.username} />
        </RunnerProvider>
      ) : (
        <Center h="100vh">
          <Text c="dimmed">{error === null ? "One moment…" : error.message}</Text>
        </Center>
      )}
    </>
  );
}
