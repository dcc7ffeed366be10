import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Charon } from "./charon";
import { expect, Gm, test } from "./table";
import { openAlone, PHONE, TV } from "./terminals";

const SLATE = { location_slug: "buoy", terminal_slug: "slate" };

/** All that a hostile letter may try. What it tries calls `window.caught`, or goes to another host. */
const HOSTILE = `
<script>window.caught("script")</script>

<img src="x" onerror="window.caught('image')">

<svg onload="window.caught('svg')"><a xlink:href="javascript:window.caught('svg link')"><text>x</text></a></svg>

<iframe srcdoc="<script>parent.caught('frame')</script>"></iframe>

<div class="raw" onmouseover="window.caught('over')" style="position:fixed;inset:0">a raw box</div>

<details open ontoggle="window.caught('toggle')"><summary>open</summary></details>

<style>body { display: none }</style> <form action="https://elsewhere.invalid"><input autofocus onfocus="window.caught('focus')"></form>

[a link](javascript:window.caught('link')) and [another](JaVaScRiPt:window.caught('capitals')) and
[data](data:text/html,<script>parent.caught('data')</script>) and [tabbed](java&#09;script:window.caught('tab'))

<javascript:window.caught('auto')>

![picture](javascript:window.caught('picture')) ![far](https://elsewhere.invalid/pixel.png) ![near](//elsewhere.invalid/pixel.png)

[ref]: javascript:window.caught('reference)
[reference][ref]
`;

const HONEST = `
Read this **twice**, and *quietly*.

1. Seal the lock.
2. Count the crew.

- water
- salt

| Tank | Level |
| ---- | ----- |
| One  | 12    |
| Two  | 97    |

> It keeps what it is given.

[The contract](https://example.org/contract)
`;

interface Letter {
  id: string;
  day: string;
  subject: string;
  body: string;
  from?: string;
  to?: string;
  read?: boolean;
  reply?: string;
}

function letter({ id, day, subject, body, from = "Wren", to = "Hob", read = true, reply }: Letter): string {
  const head = [
    `timestamp: "2247-03-${day}T08:00:00Z"`,
    `from: "${from}"`,
    `to: "${to}"`,
    `subject: "${subject}"`,
    `message_id: ${id}`,
    `conversation_id: ${reply ?? id}`,
    `read: ${read}`,
  ];
  return ["---", ...head, "---", body].join("\n");
}

/** A campaign of one place with one terminal; answers its folder. */
function writeMailCampaign(): string {
  const folder = mkdtempSync(join(tmpdir(), "charon-mail-"));
  cpSync(join(import.meta.dirname, "../../src/main/resources/sample-campaign/campaign"), join(folder, "campaign"), {
    recursive: true,
  });
  const place = join(folder, "galaxy", SLATE.location_slug);
  const terminal = join(place, "comms", SLATE.terminal_slug);
  mkdirSync(join(terminal, "inbox", "wren"), { recursive: true });
  mkdirSync(join(terminal, "sent", "wren"), { recursive: true });
  writeFileSync(join(place, "location.yaml"), "name: Buoy\ntype: station\nstatus: OPERATIONAL\ndescription: Small.\n");
  writeFileSync(join(terminal, "terminal.yaml"), "name: Slate\nowner: Hob\nterminal_id: B-1\naccess_level: PUBLIC\n");
  const inbox: Letter[] = [
    { id: "m-hostile", day: "04", subject: "Look at this", body: HOSTILE, read: false },
    { id: "m-honest", day: "02", subject: "Orders", body: HONEST, read: false },
    { id: "m-old", day: "01", subject: "Old news", body: "Nothing." },
    { id: "m-latest", day: "09", subject: "Latest but read", body: "Nothing either." },
  ];
  for (const one of inbox) {
    writeFileSync(join(terminal, "inbox", "wren", `${one.id}.md`), letter(one));
  }
  const answer = {
    id: "m-answer",
    day: "03",
    subject: "Re: Orders",
    body: "Done.",
    from: "Hob",
    to: "Wren",
    reply: "m-honest",
  };
  writeFileSync(join(terminal, "sent", "wren", "m-answer.md"), letter(answer));
  return folder;
}

test("a letter says what it says and does nothing else", async ({ browser, playwright }) => {
  const campaign = writeMailCampaign();
  const charon = new Charon({ campaign });
  await charon.start();
  const api = await playwright.request.newContext();
  try {
    await api.post(`${charon.url}/j_security_check`, { form: { j_username: "gm", j_password: "gm" } });
    const gm = new Gm(api, charon.url);
    await gm.post("/api/gm/show-terminal/", SLATE);
    const caught: string[] = [];
    const elsewhere: string[] = [];
    const tv = await openAlone(browser, `${charon.url}/terminal/`, { viewport: TV }, async (page) => {
      await page.exposeFunction("caught", (what: string) => caught.push(what));
      page.on("dialog", (dialog) => caught.push(dialog.message()));
      page.on("request", (request) => {
        if (!request.url().startsWith(charon.url)) {
          elsewhere.push(request.url());
        }
      });
    });
    const subjects = tv.locator("[data-thread-id]");
    await expect(subjects, "unread ones first, the newest of them on top").toHaveCount(4);
    const order = await subjects.evaluateAll((all) => all.map((one) => one.getAttribute("data-thread-id")));
    expect(order).toEqual(["m-hostile", "m-honest", "m-latest", "m-old"]);

    await subjects.nth(0).click();
    const body = tv.locator('[data-message-id="m-hostile"]');
    await expect(body, "raw HTML is words like any other").toContainText('<script>window.caught("script")</script>');
    await expect(body).toContainText("a raw box");
    await expect(body.locator("script, img, svg, iframe, div.raw, details, style, form, input, object")).toHaveCount(0);
    const targets = await body.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(targets).toEqual([]);
    const handlers = await body.evaluate((letterBody) =>
      [...letterBody.querySelectorAll("*")]
        .flatMap((one) => [...one.attributes].map(({ name }) => name))
        .filter((name) => name.startsWith("on")),
    );
    expect(handlers).toEqual([]);
    for (const words of ["a link", "another", "tabbed", "a raw box"]) {
      await body.getByText(words).first().click();
    }

    await subjects.nth(1).click();
    const orders = tv.locator('[data-message-id="m-honest"]');
    await expect(orders.locator("strong")).toHaveText("twice");
    await expect(orders.locator("em")).toHaveText("quietly");
    await expect(orders.locator("ol li")).toHaveText(["Seal the lock.", "Count the crew."]);
    await expect(orders.locator("ul li")).toHaveText(["water", "salt"]);
    await expect(orders.locator("tbody tr")).toHaveText([/One\s*12/, /Two\s*97/]);
    await expect(orders.locator("blockquote")).toHaveText("It keeps what it is given.");
    await expect(orders.getByRole("link")).toHaveAttribute("rel", /noopener/);
    await expect(tv.locator('[data-message-id="m-answer"]'), "the answer belongs to the thread").toContainText("Done.");

    await tv.getByTestId("comm-sent").click();
    await expect(subjects).toHaveCount(1);
    await expect(subjects).toContainText("to Wren");
    await subjects.click();
    await expect(tv.locator("[data-message-id]")).toHaveCount(2);
    expect(caught).toEqual([]);
    expect(elsewhere).toEqual([]);

    const phone = await openAlone(browser, `${charon.url}/terminal/`, {
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    });
    await phone.getByTestId("comm-close").tap();
    await expect(phone.getByTestId("comm-overlay")).toHaveCount(0);
    await expect(tv.getByTestId("comm-overlay"), "closed for the whole table").toHaveCount(0);
    await phone.context().close();
    await tv.context().close();
  } finally {
    await api.dispose();
    await charon.end();
    rmSync(campaign, { recursive: true, force: true });
  }
});
