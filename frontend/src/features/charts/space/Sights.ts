import type { Box } from "../../../geometry/rooms";
import { foldedPlace, type LabelPlace, type Mark, placeLabels, type Side } from "../model/labels";

/** Where something of a chart is on the screen just now, in pixels of the picture. */
export interface Sight {
  id: string;
  x: number;
  y: number;
  /** of its disc */
  radius: number;
  /** why nothing is to be seen of it; null if it is */
  hidden: "limb" | "away" | null;
  /** the greater, the sooner its label finds a place */
  rank: number;
  /** whether a pointer can be on it */
  pickable: boolean;
  /** its label stands on it, not beside it */
  upon: boolean;
}

interface Tag {
  node: HTMLElement;
  width: number;
  height: number;
  side: Side | null;
}

/** How near a finger must come to a mark, in pixels. */
const FINGER = 16;

/**
 * Keeps the labels, glyphs and the reticle of a chart, which are plain elements of the page, where the things are that they
 * belong to. It writes to the page directly, frame by frame, past React.
 */
export class Sights {
  private readonly labels = new Map<string, Tag>();
  private readonly glyphs = new Map<string, HTMLElement>();
  private reticle: HTMLElement | null = null;
  private sights: readonly Sight[] = [];
  private again: (() => void) | null = null;
  private hovered: string | null = null;

  /** Takes a label in, by the id of what it names; the answer lets it go. */
  addLabel(id: string, node: HTMLElement): () => void {
    const tag: Tag = { node, width: node.offsetWidth, height: node.offsetHeight, side: null };
    this.labels.set(id, tag);
    const measured = new ResizeObserver(() => {
      tag.width = node.offsetWidth;
      tag.height = node.offsetHeight;
    });
    measured.observe(node);
    return () => {
      measured.disconnect();
      if (this.labels.get(id) === tag) {
        this.labels.delete(id);
      }
    };
  }

  addGlyph(id: string, node: HTMLElement): () => void {
    this.glyphs.set(id, node);
    return () => {
      if (this.glyphs.get(id) === node) {
        this.glyphs.delete(id);
      }
    };
  }

  setReticle(node: HTMLElement | null): void {
    this.reticle = node;
  }

  /**
   * Puts everything where it belongs.
   *
   * @param lines points of lines that labels had better not cover
   */
  show(
    sights: readonly Sight[],
    screen: { width: number; height: number },
    selected: string | null,
    lines: readonly Mark[] = [],
  ): void {
    this.again = () => this.show(sights, screen, selected, lines);
    this.sights = sights;
    const window = { x: 0, y: 0, ...screen };
    const wishes = sights.flatMap((sight) => {
      const tag = this.labels.get(sight.id);
      const radius = sight.id === selected ? frameOf(sight) / 2 : sight.radius;
      return tag === undefined || sight.hidden !== null ? [] : [{ ...sight, ...tag, radius }];
    });
    const places = placeLabels(wishes, window, lines);
    for (const sight of sights) {
      this.placeLabel(sight, places.get(sight.id), window);
      const glyph = this.glyphs.get(sight.id);
      if (glyph !== undefined) {
        put(glyph, "transform", `translate(${sight.x.toFixed(1)}px, ${sight.y.toFixed(1)}px)`);
        put(glyph, "visibility", sight.hidden === null ? "visible" : "hidden");
      }
    }
    this.placeReticle(sights.find(({ id }) => id === selected));
  }

  /** Puts what has joined since where it belongs, without waiting for the next frame, which at rest may never come. */
  refresh(): void {
    this.again?.();
  }

  /** What lies under a point of the picture; null for nothing. Of several the nearest to the point. */
  pick(x: number, y: number): string | null {
    let best: string | null = null;
    let nearest = 1;
    for (const sight of this.sights) {
      if (sight.hidden === null && sight.pickable) {
        const off = Math.hypot(sight.x - x, sight.y - y) / Math.max(FINGER, sight.radius * 1.1);
        if (off < nearest) {
          nearest = off;
          best = sight.id;
        }
      }
    }
    return best;
  }

  /** Marks the label of what the pointer is on. */
  hover(id: string | null): void {
    if (id !== this.hovered) {
      this.labels.get(this.hovered ?? "")?.node.removeAttribute("data-hovered");
      this.labels.get(id ?? "")?.node.setAttribute("data-hovered", "");
      this.hovered = id;
    }
  }

  private placeLabel(sight: Sight, place: LabelPlace | undefined, window: Box): void {
    const tag = this.labels.get(sight.id);
    if (tag === undefined) {
      return;
    }
    const { node } = tag;
    tag.side = place === undefined || place.side === "upon" ? tag.side : place.side;
    put(node, "visibility", sight.hidden === null ? "visible" : "hidden");
    mark(node, "data-hidden", sight.hidden);
    // There is no room for its name: it shows itself when it has the focus, or its mark a pointer.
    mark(node, "data-folded", sight.hidden === null && place === undefined ? "" : null);
    const { x, y } = place ?? foldedPlace({ ...sight, ...tag }, window);
    // Whole pixels: letters stay crisp.
    put(node, "transform", `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
  }

  private placeReticle(sight: Sight | undefined): void {
    const { reticle } = this;
    if (reticle === null) {
      return;
    }
    put(reticle, "visibility", sight?.hidden === null ? "visible" : "hidden");
    if (sight?.hidden === null) {
      const size = frameOf(sight).toFixed(1);
      put(reticle, "width", `${size}px`);
      put(reticle, "height", `${size}px`);
      put(reticle, "transform", `translate(${sight.x.toFixed(1)}px, ${sight.y.toFixed(1)}px) translate(-50%, -50%)`);
    }
  }
}

/** How large the reticle round a sight is. */
function frameOf({ radius }: Sight): number {
  return Math.max(44, radius * 2 + 26);
}

function put(node: HTMLElement, property: "transform" | "visibility" | "width" | "height", value: string) {
  if (node.style[property] !== value) {
    node.style[property] = value;
  }
}

function mark(node: HTMLElement, name: string, value: string | null) {
  if (node.getAttribute(name) !== value) {
    if (value === null) {
      node.removeAttribute(name);
    } else {
      node.setAttribute(name, value);
    }
  }
}
