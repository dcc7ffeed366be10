import { type Camera, fit, toMap, zoomAt, type ZoomLimits } from "../../../geometry/camera";
import type { Point, Size } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";

const MARGIN_PX = 28;
/** The map is drawn anew at its new size once zooming has paused this long. */
const SETTLE_MS = 180;
const GLIDE_MS = 450;
/** Further than this from the size it was drawn at, a map looks too coarse, or draws too much, to wait for the pause. */
const MOST_STRETCH = 2.5;
/** How much detail a scale, in pixels for a map unit, has room for: the first whose limit is not reached. */
const DETAILS = [
  { below: 0.3, detail: "far" },
  { below: 0.5, detail: "small" },
  { below: 0.9, detail: "middle" },
];

/** The two elements a camera works on. */
export interface Stage {
  /** the window, of fixed size on the page */
  frame: HTMLElement;
  /** what is moved behind it: a compositor layer with the drawings in it */
  plane: HTMLElement;
}

/**
 * Moves the map behind its window without rendering or painting anything: the drawing is made once at some scale, and a
 * transform of its layer pans it. While a zoom lasts the drawing is stretched; when it pauses, it is made anew and crisp.
 */
export class CameraDriver {
  private camera: Camera = { x: 0, y: 0, scale: 1 };
  private drawnScale = 1;
  private shown = false;
  /** true once the reader has moved it; until then it shows all there is */
  private chosen = false;
  private content: Box = { x: 0, y: 0, width: 1, height: 1 };
  private bounds: Box = { x: 0, y: 0, width: 1, height: 1 };
  private size: Size = { width: 800, height: 600 };
  private corner: Point = { x: 0, y: 0 };
  private frameRequest = 0;
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly stage: Stage;
  private readonly mayGlide: () => boolean;

  constructor(stage: Stage, mayGlide: () => boolean) {
    this.stage = stage;
    this.mayGlide = mayGlide;
  }

  /**
   * Tells what there is to see.
   *
   * @param content the part to show at first, in map units
   * @param bounds all that is drawn, in map units
   */
  show(content: Box, bounds: Box): void {
    const first = !this.shown;
    this.shown = true;
    const moved = !sameBox(content, this.content);
    const resized = !sameBox(bounds, this.bounds);
    this.content = content;
    this.bounds = bounds;
    if (first || resized) {
      this.fitIfUntouched();
      this.settle();
    } else if (moved && !this.chosen) {
      this.glideTo(this.fitted());
    }
  }

  /** The window has another size now. */
  resize(size: Size): void {
    if (size.width !== this.size.width || size.height !== this.size.height) {
      this.size = size;
      if (this.shown) {
        this.fitIfUntouched();
        this.settle();
      }
    }
  }

  /** Moves the camera; what is seen follows at the next frame. */
  change(next: (camera: Camera, limits: ZoomLimits) => Camera): void {
    const scale = this.camera.scale;
    this.camera = next(this.camera, this.limits());
    this.chosen = true;
    if (this.camera.scale !== scale) {
      this.settleSoon(SETTLE_MS);
    }
    this.drawSoon();
  }

  /** Zooms about the middle of the window. */
  zoom(factor: number): void {
    const middle = { x: this.size.width / 2, y: this.size.height / 2 };
    this.change((camera, limits) => zoomAt(camera, middle, factor, limits));
  }

  /** Shows all there is again. */
  reset(): void {
    this.chosen = false;
    this.camera = this.fitted();
    this.settle();
  }

  /** The point of the map, in map units, under a point of the screen. */
  toMap(event: { clientX: number; clientY: number }): Point {
    this.locate();
    return toMap(this.camera, this.onFrame(event));
  }

  /** Looks where on the page the window is. Not for every movement: asking makes the browser lay out the page. */
  locate(): void {
    const { left, top } = this.stage.frame.getBoundingClientRect();
    this.corner = { x: left, y: top };
  }

  /** A point of the screen as seen from the window's corner, where that was when last looked for. */
  onFrame(event: { clientX: number; clientY: number }): Point {
    return { x: event.clientX - this.corner.x, y: event.clientY - this.corner.y };
  }

  /** Forgets what it was about to do. */
  end(): void {
    cancelAnimationFrame(this.frameRequest);
    this.frameRequest = 0;
    clearTimeout(this.settleTimer);
  }

  private limits(): ZoomLimits {
    const all = this.fitted().scale;
    return { min: Math.min(all, 1) / 2, max: Math.max(all * 3, 4) };
  }

  private fitted(): Camera {
    return fit(this.content, this.size, MARGIN_PX);
  }

  private fitIfUntouched(): void {
    if (!this.chosen) {
      this.camera = this.fitted();
    }
  }

  private glideTo(camera: Camera): void {
    this.camera = camera;
    if (!this.mayGlide()) {
      this.settle();
      return;
    }
    this.stage.plane.style.transition = `transform ${GLIDE_MS}ms ease-in-out`;
    this.draw();
    this.settleSoon(GLIDE_MS);
  }

  private drawSoon(): void {
    if (this.frameRequest === 0) {
      this.frameRequest = requestAnimationFrame(() => {
        this.frameRequest = 0;
        this.stage.plane.style.transition = "";
        const stretch = this.camera.scale / this.drawnScale;
        if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) {
          this.settle();
        } else {
          this.draw();
        }
      });
    }
  }

  private settleSoon(ms: number): void {
    clearTimeout(this.settleTimer);
    this.settleTimer = setTimeout(() => this.settle(), ms);
  }

  /** Has the map drawn at the camera's own scale. */
  private settle(): void {
    clearTimeout(this.settleTimer);
    const { plane } = this.stage;
    const { scale } = this.camera;
    plane.style.transition = "";
    this.drawnScale = scale;
    plane.dataset.detail = DETAILS.find(({ below }) => scale < below)?.detail ?? "near";
    // Layers are laid on whole pixels; half of one would blur every line.
    const x = Math.round(this.camera.x + this.bounds.x * scale) - this.bounds.x * scale;
    const y = Math.round(this.camera.y + this.bounds.y * scale) - this.bounds.y * scale;
    this.camera = { x, y, scale };
    plane.style.width = `${this.bounds.width * scale}px`;
    plane.style.height = `${this.bounds.height * scale}px`;
    this.draw();
  }

  private draw(): void {
    const { x, y, scale } = this.camera;
    const left = x + this.bounds.x * scale;
    const top = y + this.bounds.y * scale;
    this.stage.plane.style.transform = `translate(${left}px, ${top}px) scale(${scale / this.drawnScale})`;
  }
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
