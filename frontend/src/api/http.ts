/** A refusal or failure the page must show: the server's own words and the HTTP status (0: no answer came). */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "ApiError";
    this.status = status;
  }
}

let audience: "player" | undefined;

/**
 * From now on everything is read as this audience may know it, whoever is logged in: a page for the table says so before it
 * reads anything, so that a GM who opens it sees what the table sees.
 */
export function readAs(who: "player"): void {
  audience = who;
}

/**
 * GET a JSON document.
 *
 * @param path absolute path on this host, ending in `/`
 * @returns the parsed answer, trusted to have the contract's shape
 * @throws ApiError when the server refuses or cannot be reached
 */
export function getJson<T>(path: string, query: Record<string, string | number | undefined> = {}): Promise<T> {
  const asked: typeof query = { audience, ...query };
  const pairs = Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  const search = new URLSearchParams(pairs).toString();
  return ask<T>(search ? `${path}?${search}` : path, { headers: { Accept: "application/json" } });
}

/**
 * POST a JSON body (an empty object where the contract asks for none) and read the JSON answer.
 *
 * @throws ApiError when the server refuses or cannot be reached
 */
export function postJson<T>(path: string, body: object = {}): Promise<T> {
  return ask<T>(path, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await reach(path, init);
  if (!response.ok) {
    throw new ApiError(response.status, await wordsOf(response));
  }
  try {
    return (await response.json()) as T;
  } catch {
    throw new ApiError(response.status, `The server's answer to ${path} was not JSON.`);
  }
}

/** Fetch that turns a network failure into an ApiError of status 0. */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: "same-origin", ...init });
  } catch {
    throw new ApiError(
      0,
      "The server does not answer. Check that it is running and that this device is on its network.",
    );
  }
}

/** What a refusal says, in the server's own words where it has any. */
export async function wordsOf(response: Response): Promise<string> {
  try {
    const body: unknown = await response.json();
    if (typeof body === "object" && body !== null && "error" in body && typeof body.error === "string") {
      return body.error;
    }
  } catch {
    // Not the contract's error body: say what little is known.
  }
  return `The server answered ${response.status} ${response.statusText}`.trim();
}

/** A slug or a path of slugs as part of a URL: each segment escaped, the slashes between them kept. */
export function slugPath(slug: string): string {
  return slug.split("/").map(encodeURIComponent).join("/");
}
