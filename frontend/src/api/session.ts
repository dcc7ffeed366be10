import { answerOf, api } from "./client";
import { ApiError, reach, wordsOf } from "./http";

/** Who this session is; an anonymous one has an empty name and no roles. */
export const readMe = () => answerOf(api.GET("/api/me/"));

/**
 * Logs in by the server's form login.
 *
 * @throws ApiError 401 for a wrong name or password, 429 after too many tries, 0 when the server is away
 */
export async function login(username: string, password: string): Promise<void> {
  const response = await reach("/j_security_check", {
    method: "POST",
    body: new URLSearchParams({ j_username: username, j_password: password }),
  });
  if (!response.ok) {
    throw new ApiError(response.status, LOGIN_REFUSALS[response.status] ?? (await wordsOf(response)));
  }
  // To its end, empty as it is: leaving the page in the middle of an answer would look like a failure.
  await response.text();
}

const LOGIN_REFUSALS: Record<number, string> = {
  401: "Name or password is wrong.",
  429: "Too many failed logins from this device. Wait a minute, then try again.",
};

/** Ends this session for good. */
export const logout = () => answerOf(api.POST("/api/logout/"));

/** Address of the login page that comes back to `path` afterwards. */
export const loginAddress = (path: string) => `/login/?to=${path}`;

/**
 * Where to go after login: `to` when it is a path on this very host, the start page otherwise. An address that merely
 * looks like a path (`//host`, `/\host`, with a control character inside) would leave the box.
 */
export function safeReturn(to: string | null, origin: string): string {
  if (!to?.startsWith("/")) {
    return "/";
  }
  try {
    const target = new URL(to, origin);
    return target.origin === origin ? target.pathname + target.search + target.hash : "/";
  } catch {
    return "/";
  }
}
