import { useState } from "react";
import type { ApiError } from "../../api/http";
import type { Me } from "../../api/model";
import { loginAddress, logout } from "../../api/session";
import { Button, LinkButton } from "../../ui/Button";
import styles from "./SessionBadge.module.css";

interface SessionBadgeProps {
  /** null while it is not known yet */
  me: Me | null;
  error: ApiError | null;
  onLogout: () => void;
}

/** Who this browser is, and the way in or out. */
export function SessionBadge({ me, error, onLogout }: SessionBadgeProps) {
  const [failure, setFailure] = useState("");
  if (error !== null) {
    return (
      <span role="alert" className={styles.failure}>
        {error.message}
      </span>
    );
  }
  if (me === null) {
    return null;
  }
  if (me.username === "") {
    return (
      <>
        <span className={`${styles.who} ${styles.anonymous}`} data-testid="session">
          not logged in
        </span>
        <LinkButton href={loginAddress(window.location.pathname)}>Log in</LinkButton>
      </>
    );
  }
  const leave = () => logout().then(onLogout, (cause: unknown) => setFailure(String(cause)));
  return (
    <>
      <span className={styles.who} data-testid="session">
        {me.username}
        {me.roles.length > 0 && <span className={styles.roles}> ({me.roles.join(", ")})</span>}
      </span>
      {failure !== "" && (
        <span role="alert" className={styles.failure}>
          {failure}
        </span>
      )}
      <Button quiet onClick={() => void leave()}>
        Log out
      </Button>
    </>
  );
}
