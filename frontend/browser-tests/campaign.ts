import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Charon } from "./charon";

const SAMPLE = resolve(import.meta.dirname, "../../src/main/resources/sample-campaign");

/** A campaign folder of a story's own, which it may write into while the game is on. */
export class Campaign {
  readonly folder = mkdtempSync(join(tmpdir(), "charon-campaign-"));

  /** A copy of the bundled campaign. */
  static sample(): Campaign {
    const campaign = new Campaign();
    cpSync(SAMPLE, campaign.folder, { recursive: true });
    return campaign;
  }

  /** A campaign of nothing but these files. */
  static of(files: Readonly<Record<string, string>>): Campaign {
    const campaign = new Campaign();
    for (const [path, content] of Object.entries(files)) {
      campaign.write(path, content);
    }
    return campaign;
  }

  write(path: string, content: string | Buffer): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** Plays it on a Charon of its own; both are gone afterwards. */
  async play(story: (charon: Charon) => Promise<void>): Promise<void> {
    const charon = new Charon({ campaign: this.folder });
    try {
      await charon.start();
      await story(charon);
    } finally {
      await charon.end();
      rmSync(this.folder, { recursive: true, force: true });
    }
  }
}
