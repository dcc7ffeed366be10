/** A refusal or failure the page must show: the server's own words and the HTTP status (0: no answer came). */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "ApiError";
    this.status = status;
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
