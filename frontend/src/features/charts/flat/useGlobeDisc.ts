import { useEffect, useState } from "react";
import { globeDisc, type Surfacing } from "../../../geometry/globeDisc";
import { paintGlobe } from "../../../geometry/globeTexture";
import type { Globe, GlobeRecipe } from "../model/chart";

/** In pixels: of the disc, and of the surface it is taken from. */
const DISC = 512;
const PAINTED = 384;
const PICTURE = 1024;

/**
 * The near side of a globe as an image, from the campaign's picture where that is to be had, else painted by its recipe.
 *
 * @param pitch `turn` how it is held, in radians
 * @returns an address for an image; null until there is one
 */
export function useGlobeDisc(globe: Globe | null, pitch: number, turn: number): string | null {
  const picture = usePicture(globe?.texture ?? null);
  const recipe = globe?.recipe ?? null;
  const [disc, setDisc] = useState<string | null>(null);
  useEffect(() => {
    if (picture === "coming" || recipe === null) {
      return;
    }
    // The chart is there first; its globe is painted in the frame after.
    const frame = requestAnimationFrame(() =>
      setDisc(addressOf(globeDisc(picture ?? painted(recipe), DISC, pitch, turn))),
    );
    return () => cancelAnimationFrame(frame);
  }, [picture, recipe, pitch, turn]);
  return disc;
}

const held = new WeakMap<GlobeRecipe, Surfacing>();

function painted(recipe: GlobeRecipe): Surfacing {
  const known = held.get(recipe);
  const surface = known ?? {
    pixels: paintGlobe(recipe, PAINTED, PAINTED / 2),
    width: PAINTED,
    height: PAINTED / 2,
  };
  held.set(recipe, surface);
  return surface;
}

function addressOf(pixels: Uint8ClampedArray<ArrayBuffer>): string | null {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = DISC;
  const context = canvas.getContext("2d");
  context?.putImageData(new ImageData(pixels, DISC), 0, 0);
  return context === null ? null : canvas.toDataURL();
}

/** A picture of the campaign; null where there is none, or none that can be read: it is asked for but once. */
function usePicture(url: string | null): Surfacing | null | "coming" {
  const [loaded, setLoaded] = useState<{ url: string; surface: Surfacing | null } | null>(null);
  useEffect(() => {
    if (url === null) {
      return;
    }
    const image = new Image();
    image.onload = () => setLoaded({ url, surface: read(image) });
    image.onerror = () => setLoaded({ url, surface: null });
    image.src = url;
    return () => {
      image.onload = image.onerror = null;
    };
  }, [url]);
  return url === null ? null : loaded?.url === url ? loaded.surface : "coming";
}

function read(image: HTMLImageElement): Surfacing | null {
  const width = Math.min(PICTURE, image.naturalWidth);
  const height = Math.max(1, Math.round((width * image.naturalHeight) / Math.max(1, image.naturalWidth)));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = width === 0 ? null : canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(image, 0, 0, width, height);
  return context ? { pixels: context.getImageData(0, 0, width, height).data, width, height } : null;
}
