import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const JAR = resolve(import.meta.dirname, "../../target/quarkus-app/quarkus-run.jar");
/** Starts often and runs for minutes, beside a browser that wants the processor: compiling thoroughly does not pay. */
const BRIEF = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
const STARTED = "Listening on: http:";

/** Below the ports that Linux hands out by itself: between stop and start nobody else is given one of these. */
const PORTS = { first: 20_000, count: 10_000 };

/** A port that is free now, and stays so while the server is restarted. */
async function freePort(): Promise<number> {
  const port = PORTS.first + Math.floor(Math.random() * PORTS.count);
  const free = await new Promise<boolean>((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen(port, () => probe.close(() => answer(true)));
  });
  return free ? port : freePort();
}

/** The packaged application as a process of its own, which a test can stop, kill and start again on the same data. */
export class Charon {
  private readonly data = mkdtempSync(join(tmpdir(), "charon-browser-"));
  private process: ChildProcess | null = null;
  private log = "";
  private port = 0;
  private readonly campaign: string | undefined;

  /** Without a campaign folder it plays the bundled one. */
  constructor({ campaign }: { campaign?: string } = {}) {
    this.campaign = campaign;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts it and waits until it listens; the port stays the same over restarts. */
  async start(): Promise<void> {
    this.log = "";
    this.port ||= await freePort();
    const child = spawn(
      "java",
      [
        ...BRIEF,
        "-Xmx256m",
        `-Dquarkus.http.port=${this.port}`,
        `-Dcharon.data.dir=${this.data}`,
        "-Dcharon.gm.password=gm",
        // The same on every machine, whatever network it is in.
        "-Dcharon.join.url=http://charon.local:8080",
        ...(this.campaign === undefined ? [] : [`-Dcharon.campaign.dir=${this.campaign}`]),
        "-jar",
        JAR,
      ],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    this.process = child;
    await new Promise<void>((started, failed) => {
      const read = (chunk: Buffer) => {
        this.log += chunk.toString();
        if (this.log.includes(STARTED)) {
          started();
        }
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.on("exit", (code) =>
        failed(new Error(`Charon ended with ${code ?? "a signal"} while starting:\n${this.log}`)),
      );
      child.on("error", failed);
    });
  }

  /** Adds a player's account as its owner does at the command line, while it runs. */
  addPlayer(name: string, password: string): void {
    const command = [...BRIEF, "-Xmx128m", `-Dcharon.data.dir=${this.data}`, "-jar", JAR, "user", "add", name];
    execFileSync("java", command, { input: `${password}\n`, stdio: ["pipe", "pipe", "pipe"] });
  }

  /** Stops it in good order, or with `SIGKILL` as a pulled plug would, and waits until it is gone. */
  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const child = this.process;
    this.process = null;
    if (child?.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill(signal);
      await gone;
    }
  }

  /** Stops it and removes its data. */
  async end(): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}
