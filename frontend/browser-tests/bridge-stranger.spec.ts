import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { chart, complaintsOf, openBridge, PICTURES, seeChart, tab } from "./bridge";
import { Campaign } from "./campaign";
import { expect, gmOf, test } from "./table";

/** Charts that leave nearly everything out, and name pictures that nobody has. */
const BARE = {
  "galaxy/star_map.yaml": `
systems:
  - {name: Lone, location_slug: lone, position: [0, 0, 0]}
  - {name: Beyond, location_slug: beyond, position: [0, 0, 0]}
  - {name: Neighbour, position: [3, 0, 0]}
  - {name: Lone, position: [0, 1, 0]}
routes:
  - {from: Lone, to: Beyond}
nebulae:
  - {name: Mist}
`,
  "galaxy/lone/location.yaml": "name: Lone\ntype: system\n",
  "galaxy/lone/system_map.yaml": `
bodies:
  - {name: Bare}
  - {name: Dot, location_slug: dot, has_orbit_map: true, texture: /textures/none.jpg}
  - {name: Giant, type: gas_giant, has_rings: true, texture: textures/none-either.png}
  - {type: moon}
`,
  "galaxy/lone/dot/location.yaml": "name: Dot\ntype: planet\n",
  "galaxy/lone/dot/orbit_map.yaml": `
planet: {texture: /textures/no-such-thing.png}
moons:
  - {name: Pebble, texture: /textures/gone.jpg}
orbital_stations:
  - {name: Hulk}
surface_markers:
  - {name: Flag}
`,
  "galaxy/beyond/location.yaml": "name: Beyond\ntype: system\n",
  "galaxy/beyond/system_map.yaml": "star: {name: Beyond}\n",
  "galaxy/empty/location.yaml": "name: Empty\ntype: system\n",
  "galaxy/empty/void/location.yaml": "name: Void\ntype: planet\n",
  "galaxy/empty/void/orbit_map.yaml": "planet: {}\n",
};

const PLACES = [
  { level: "galaxy", system: "", body: "", chart: "", elements: 4 },
  { level: "system", system: "lone", body: "", chart: "lone", elements: 4 },
  { level: "orbit", system: "lone", body: "dot", chart: "lone/dot", elements: 3 },
  { level: "system", system: "beyond", body: "", chart: "beyond", elements: 0 },
] as const;

/** Every address that a page asks for, and how often. */
function requestsOf(page: Page): Map<string, number> {
  const asked = new Map<string, number>();
  page.on("request", (request) => asked.set(request.url(), (asked.get(request.url()) ?? 0) + 1));
  return asked;
}

test("a stranger's campaign that says nearly nothing is drawn whole, in both pictures", async ({
  browser,
  playwright,
}) => {
  test.setTimeout(120_000);
  await Campaign.of(BARE).play(async (charon) => {
    const gm = await gmOf(playwright.request, charon.url);
    for (const picture of PICTURES) {
      let heard: string[] = [];
      let asked = new Map<string, number>();
      const page = await openBridge(browser, gm, picture, {}, (opened) => {
        heard = complaintsOf(opened);
        asked = requestsOf(opened);
        return Promise.resolve();
      });
      for (const { elements, ...place } of PLACES) {
        await gm.post("/api/gm/bridge/focus/", { level: place.level, system: place.system, body: place.body });
        await seeChart(page, picture, place);
        await expect(page.locator("[data-element]")).toHaveCount(elements);
        await expect(page.getByTestId("chart-info")).toBeVisible();
        expect(await chart(page).innerText()).not.toMatch(/NaN|undefined|null|\[object/);
      }
      for (const [name, sign] of [
        ["Personnel", "No personnel files are on board yet."],
        ["Logs", "No session has been logged yet."],
        ["Status", "No ship is on record."],
        ["CHARON", "Nothing has been said on this channel."],
      ] as const) {
        await tab(page, name).click();
        await expect(page.getByTestId("bridge")).toContainText(sign);
      }
      expect(
        heard.filter((line) => !line.includes("status of 404")),
        picture,
      ).toEqual([]);
      expect([...asked.keys()].filter((url) => !url.startsWith(charon.url) && !/^(data|blob):/.test(url))).toEqual([]);
      const again = [...asked].filter(([url, times]) => url.includes("/textures/") && times > 2);
      expect(again, "what is missing is not asked for over and over").toEqual([]);
      await page.context().close();
    }
    await gm.leave();
  });
});

test("a campaign without any chart says so", async ({ browser, playwright }) => {
  await Campaign.of({ "galaxy/lone/location.yaml": "name: Lone\ntype: system\n" }).play(async (charon) => {
    const gm = await gmOf(playwright.request, charon.url);
    for (const picture of PICTURES) {
      const page = await openBridge(browser, gm, picture);
      await expect(page.getByTestId("chart-words")).toContainText("No star map on file");
      await page.context().close();
    }
    await gm.leave();
  });
});

/** A picture of one colour. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x7f)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The check sum of a PNG's chunk. */
function crc32(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}

test("a planet wears the picture that its file names; where that is broken, it is painted", async ({
  browser,
  playwright,
}) => {
  const orbit = (texture: string) => `planet: {name: Dot, size: 6, texture: ${texture}}\n`;
  const campaign = Campaign.of({
    "galaxy/star_map.yaml": "systems:\n  - {name: Lone, location_slug: lone}\n",
    "galaxy/lone/location.yaml": "name: Lone\ntype: system\n",
    "galaxy/lone/dot/location.yaml": "name: Dot\ntype: planet\n",
    "galaxy/lone/rag/location.yaml": "name: Rag\ntype: planet\n",
    "galaxy/lone/dot/orbit_map.yaml": orbit("/textures/dot.png"),
    "galaxy/lone/rag/orbit_map.yaml": orbit("/textures/rag.png"),
    "textures/rag.png": "no picture at all",
  });
  campaign.write("textures/dot.png", png(64, 32));
  await campaign.play(async (charon) => {
    const gm = await gmOf(playwright.request, charon.url);
    const page = await openBridge(browser, gm, "space");
    await seeChart(page, "space", { level: "galaxy", chart: "" });
    const textures = async () => Number(await chart(page).locator("[data-textures]").getAttribute("data-textures"));
    const lead = (body: string) => gm.post("/api/gm/bridge/focus/", { level: "orbit", system: "lone", body });

    const broken = page.waitForResponse(/rag\.png/);
    await lead("rag");
    await seeChart(page, "space", { level: "orbit", chart: "lone/rag" });
    await broken;
    const painted = await textures();
    const fetched = page.waitForResponse(/dot\.png/);
    await lead("dot");
    await seeChart(page, "space", { level: "orbit", chart: "lone/dot" });
    expect((await fetched).status()).toBe(200);
    await expect.poll(textures, "beside the painted one it holds the campaign's").toBe(painted + 1);
    await expect(page.locator("canvas")).toHaveCount(1);
    await page.context().close();
    await gm.leave();
  });
});
