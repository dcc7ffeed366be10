import createClient from "openapi-fetch";
import { ApiError, fetchFromServer, wordsOf } from "./http";
import type { paths } from "./schema";

let audience: "player" | undefined;

/**
 * From now on everything is read as this audience may know it, whoever is logged in: a page for the table calls it before
 * it reads anything, so that a GM who opens it sees what the table sees.
 */
export function readAs(who: "player"): void {
  audience = who;
}

/**
 * Stands in for the `Request` that openapi-fetch would make: `fetch` is called with the relative path itself, which the
 * browser resolves and which Node's `Request` refuses in tests.
 */
class RequestParts {
  readonly path: string;
  readonly init: RequestInit;

  constructor(path: string, init: RequestInit) {
    this.path = path;
    this.init = init;
  }
}

/**
 * The server's API, with the paths, parameters, bodies and answers of its own document (`schema.d.ts`). Pass each call to
 * `answerOf`.
 */
export const api = createClient<paths>({
  Request: RequestParts as unknown as typeof Request,
  fetch: (request) => send(request as unknown as RequestParts),
  credentials: "same-origin",
  headers: { Accept: "application/json" },
  // A parameter may be a path of slugs: its slashes are kept.
  pathSerializer: (path, values) =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]).split("/").map(encodeURIComponent).join("/")),
});

/**
 * The body of a successful answer, trusted to have the document's shape.
 *
 * @throws ApiError when the server refuses or cannot be reached
 */
export async function answerOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  try {
    const { data } = await call;
    return data as T;
  } catch (failure) {
    throw failure instanceof ApiError ? failure : new ApiError(0, "The server's answer was cut off or was not JSON.");
  }
}

type PostPath = { [Path in keyof paths]: paths[Path] extends { post: object } ? Path : never }[keyof paths];
type BodyOf<Path extends PostPath> = paths[Path] extends {
  post: { requestBody: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;
type AnswerOf<Path extends PostPath> = paths[Path] extends {
  post: { responses: { 200: { content: { "application/json": infer Answer } } } };
}
  ? Answer
  : never;

/**
 * Sends a write that has a body. Unlike `api.POST`, which infers the body's type, this refuses fields that the document does
 * not know: a renamed optional field would be left out in silence otherwise.
 *
 * @throws ApiError when the server refuses or cannot be reached
 */
export function post<Path extends PostPath>(
  path: Path,
  body: BodyOf<Path>,
  params?: { path: Record<string, string> },
): Promise<AnswerOf<Path>> {
  return answerOf<AnswerOf<Path>>(api.POST(path, { params, body } as never));
}

async function send({ path, init }: RequestParts): Promise<Response> {
  const response = await fetchFromServer(init.method === "GET" ? withAudience(path) : path, withBody(init));
  if (!response.ok) {
    throw new ApiError(response.status, await wordsOf(response));
  }
  if (!response.headers.get("Content-Type")?.includes("json")) {
    throw new ApiError(response.status, `The server's answer to ${path} was not JSON.`);
  }
  return response;
}

/** Every write has a JSON body, an empty object where there is nothing to say. */
function withBody(init: RequestInit): RequestInit {
  if (init.method !== "POST" || init.body != null) {
    return init;
  }
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "application/json");
  return { ...init, body: "{}", headers };
}

function withAudience(path: string): string {
  if (audience === undefined || path.includes("audience=")) {
    return path;
  }
  return `${path}${path.includes("?") ? "&" : "?"}audience=${audience}`;
}
