import {
  test as base,
  expect,
  type APIRequest,
  type APIRequestContext,
  type APIResponse,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { Charon } from "./charon";

/** The GM's way around the pages: what a story needs to have happened before it begins. */
export class Gm {
  private readonly api: APIRequestContext;
  readonly url: string;

  constructor(api: APIRequestContext, url: string) {
    this.api = api;
    this.url = url;
  }

  /** Asks for something that may be refused; `headers` are sent beside those of every request. */
  ask(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<APIResponse> {
    return this.api.post(this.url + path, { data: body, headers });
  }

  /** What the GM alone may read. */
  async read(path: string): Promise<string> {
    return (await this.api.get(this.url + path)).text();
  }

  async post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
    const answer = await this.ask(path, body, headers);
    expect(answer.ok(), `${path} answered ${answer.status()}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Record<string, unknown>;
  }

  /** The GM's session, for a page that is to have it. */
  session(): ReturnType<APIRequestContext["storageState"]> {
    return this.api.storageState();
  }

  /** Lets go of the connection; the session goes on. */
  leave(): Promise<void> {
    return this.api.dispose();
  }

  async state(): Promise<Record<string, unknown>> {
    return (await (await this.api.get(`${this.url}/api/active-view/`)).json()) as Record<string, unknown>;
  }

  /** STANDBY, with an empty `obol`, the ship as its file has it, the bridge at the galaxy and nothing on the screens. */
  async reset(): Promise<void> {
    const channels = ["default", "bridge", "story", "encounter-obol"].flatMap((channel) => [
      this.post(`/api/gm/charon/${channel}/auto-approve/`, { on: false }),
      this.post(`/api/gm/charon/${channel}/clear/`),
    ]);
    await Promise.all([
      ...channels,
      this.post("/api/gm/blackout/", { on: false }),
      this.post("/api/gm/charon/mode/", { mode: "DISPLAY" }),
      this.post("/api/gm/join/", { shown: true }),
      this.post("/api/gm/ship-status/reset/"),
      this.post("/api/gm/bridge/focus/", { level: "galaxy", follow: false }),
      this.clearEncounters(),
    ]);
    await this.post("/api/gm/charon/toggle-dialog/", { open: false });
  }

  /** Commands about an encounter are about the one that is shown, so these come one place after the other. */
  private async clearEncounters(): Promise<void> {
    for (const location_slug of ["weir-station", "obol"]) {
      await this.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug });
      const portraits = (await this.state()).encounter_active_portraits as string[];
      await Promise.all([
        this.post("/api/gm/encounter/room-visibility/", { room_visibility: {} }),
        this.post("/api/gm/encounter/clear-tokens/"),
        ...portraits.map((npc_id) => this.post("/api/gm/encounter/toggle-portrait/", { npc_id })),
      ]);
    }
    await this.post("/api/gm/encounter/switch-level/", { deck_id: "upper" });
    await this.post("/api/gm/encounter/player-moves/", { allowed: true });
    await this.post("/api/gm/switch-view/", { view_type: "STANDBY" });
  }
}

interface Table {
  /** Nothing but what a test story did is on it. */
  gm: Gm;
  /** The GM's console, logged in, in a browser of its own. */
  console: Page;
  /** The TV: a terminal page without any session. */
  terminal: Page;
  /** A player's phone, held upright and touched: a terminal page without any session. */
  phone: Page;
}

interface Options {
  /**
   * Whether the console begins with its picture of the players' screen open, as for a new GM. That picture is a whole terminal
   * page, so stories that are not about it begin with it put away.
   */
  preview: boolean;
}

interface Server {
  charon: Charon;
  /** What a browser keeps of the GM's login. One login serves all stories: checking a password is made to take long. */
  session: Awaited<ReturnType<Gm["session"]>>;
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** A login as a person does it. Stories that are not about that begin with the session instead, see `console`. */
export async function logIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/login/?to=/gmconsole/`);
  await page
    .getByLabel(/name|user/i)
    .first()
    .fill("gm");
  await page.getByLabel(/password/i).fill("gm");
  await page.getByRole("button", { name: /log in|login|sign in/i }).click();
  await expect(page.getByRole("tree")).toBeVisible();
}

/** The GM of a Charon that runs already. */
export async function gmOf(request: APIRequest, url: string): Promise<Gm> {
  const api = await request.newContext();
  const login = await api.post(`${url}/j_security_check`, { form: { j_username: "gm", j_password: "gm" } });
  expect(login.status()).toBe(200);
  return new Gm(api, url);
}

export const test = base.extend<Table & Options, Server>({
  preview: [false, { option: true }],
  charon: [
    async ({}, use) => {
      const charon = new Charon();
      await charon.start();
      await use(charon);
      await charon.end();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  session: [
    async ({ charon, playwright }, use) => {
      const gm = await gmOf(playwright.request, charon.url);
      await use(await gm.session());
      await gm.leave();
    },
    { scope: "worker" },
  ],
  gm: async ({ charon, session, playwright }, use) => {
    const gm = new Gm(await playwright.request.newContext({ storageState: session }), charon.url);
    await gm.reset();
    await use(gm);
    await gm.leave();
  },
  terminal: async ({ browser, charon, gm: _ready }, use) => {
    const page = await openPage(browser, `${charon.url}/terminal/`, { viewport: { width: 1920, height: 1080 } });
    await use(page);
    await page.context().close();
  },
  phone: async ({ browser, charon, gm: _ready }, use) => {
    const held = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const page = await openPage(browser, `${charon.url}/terminal/`, held);
    await use(page);
    await page.context().close();
  },
  console: async ({ browser, charon, gm, preview }, use) => {
    const context = await browser.newContext({ storageState: await gm.session() });
    const page = await context.newPage();
    await page.addInitScript((open) => {
      localStorage["charon.console.preview"] ??= String(open);
    }, preview);
    await page.goto(`${charon.url}/gmconsole/`);
    await expect(page.getByRole("tree")).toBeVisible();
    await use(page);
    await page.context().close();
  },
});

export { expect };
