import type { Browser, CDPSession } from "@playwright/test";
import type { Gm } from "./table";

interface Answer {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

interface Opening {
  width: number;
  height: number;
  /** whose session the page has; left out for a page without any */
  gm?: Gm;
  /** a script that runs in the page before anything of its own, as `call` makes it */
  prepare?: string;
}

/** The script that calls a function with one argument, which must be JSON; the function sees nothing but that and the page. */
export function call<A>(work: (argument: A) => unknown, argument?: A): string {
  return `(${work.toString()})(${JSON.stringify(argument)})`;
}

/**
 * A page that nobody listens in to, in a browser of its own. Playwright has the browser tell it of every request, answer and
 * event of the pages it knows, which takes the processor's time while something is measured; of this one it knows nothing.
 */
export class BarePage {
  private readonly cdp: CDPSession;
  private readonly sessionId: string;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly listeners = new Map<string, (params: Record<string, unknown>) => void>();
  private sent = 0;

  private constructor(cdp: CDPSession, sessionId: string) {
    this.cdp = cdp;
    this.sessionId = sessionId;
    cdp.on("Target.receivedMessageFromTarget", ({ sessionId: from, message }) => {
      if (from === sessionId) {
        this.take(JSON.parse(message) as Answer);
      }
    });
  }

  /** Opens an address in a new browser context and waits until it is loaded. */
  static async open(browser: Browser, url: string, { width, height, gm, prepare }: Opening): Promise<BarePage> {
    const cdp = await browser.newBrowserCDPSession();
    const { browserContextId } = await cdp.send("Target.createBrowserContext", { disposeOnDetach: true });
    const cookies = gm === undefined ? [] : (await gm.session()).cookies;
    await cdp.send("Storage.setCookies", {
      browserContextId,
      cookies: cookies.map(({ name, value, domain, path, httpOnly }) => ({ name, value, domain, path, httpOnly })),
    });
    const { targetId } = await cdp.send("Target.createTarget", { url: "about:blank", browserContextId, width, height });
    const { sessionId } = await cdp.send("Target.attachToTarget", { targetId, flatten: false });
    const page = new BarePage(cdp, sessionId);
    await page.send("Page.enable");
    await page.send("Runtime.enable");
    await page.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    await page.send("Emulation.setFocusEmulationEnabled", { enabled: true });
    if (prepare !== undefined) {
      await page.send("Page.addScriptToEvaluateOnNewDocument", { source: prepare });
    }
    const loaded = new Promise<void>((done) => page.on("Page.loadEventFired", () => done()));
    await page.send("Page.navigate", { url });
    await loaded;
    await page.send("Page.disable");
    return page;
  }

  /** Sends a command of the DevTools protocol to the page; throws what the browser says against it. */
  async send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    this.sent += 1;
    const id = this.sent;
    const answered = new Promise<Answer>((done) => this.waiting.set(id, done));
    const message = JSON.stringify({ id, method, params });
    await this.cdp.send("Target.sendMessageToTarget", { sessionId: this.sessionId, message });
    const { result, error } = await answered;
    if (error !== undefined) {
      throw new Error(`${method}: ${error.message}`);
    }
    return result ?? {};
  }

  /** Calls back at each event of this kind, in place of whoever was called before. */
  on(method: string, listener: (params: Record<string, unknown>) => void): void {
    this.listeners.set(method, listener);
  }

  /** Runs a function in the page, which gets this one argument, and answers its answer; both must be JSON. */
  async evaluate<T, A = undefined>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    const { result, exceptionDetails } = (await this.send("Runtime.evaluate", {
      expression: call(work, argument),
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: T }; exceptionDetails?: { exception?: { description?: string }; text: string } };
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  private take({ id, method, params, ...answer }: Answer): void {
    if (id !== undefined) {
      this.waiting.get(id)?.(answer);
      this.waiting.delete(id);
    } else if (method !== undefined) {
      this.listeners.get(method)?.(params ?? {});
    }
  }
}
