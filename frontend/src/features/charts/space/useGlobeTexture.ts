import { useEffect, useMemo, useState } from "react";
import {
  MirroredRepeatWrapping,
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RepeatWrapping,
  SRGBColorSpace,
  TextureLoader,
} from "three";
import type { Texture } from "three";
import { paintGlobe } from "../../../geometry/globeTexture";
import type { Globe } from "../model/chart";
import { useOwned } from "./useOwned";

/**
 * The surface of a globe: the campaign's own picture once it is there, until then, or where there is none, a painted one.
 *
 * @param width of the painted one, in pixels; it is half as high
 */
export function useGlobeTexture(globe: Globe, width: number): Texture {
  const picture = usePicture(globe.texture);
  const { seed, style, colors } = globe.recipe;
  const palette = colors.join();
  // By its parts: a chart that is read anew brings an equal recipe, which need not be painted again.
  const painted = useMemo(
    () => paint({ seed, style, colors: palette.split(",") }, width),
    [seed, style, palette, width],
  );
  useOwned(painted);
  return picture ?? painted;
}

function usePicture(url: string | null): Texture | null {
  const [loaded, setLoaded] = useState<{ url: string; texture: Texture } | null>(null);
  useEffect(() => {
    if (url === null) {
      return;
    }
    let left = false;
    new TextureLoader().load(
      url,
      (texture) => {
        if (left) {
          texture.dispose();
          return;
        }
        texture.colorSpace = SRGBColorSpace;
        texture.wrapS = RepeatWrapping;
        texture.wrapT = MirroredRepeatWrapping;
        texture.anisotropy = 4;
        setLoaded({ url, texture });
      },
      undefined,
      // A picture that is missing is none: the painted one stays.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [url]);
  useOwned(loaded?.texture ?? null);
  return loaded !== null && loaded.url === url ? loaded.texture : null;
}

function paint(recipe: Parameters<typeof paintGlobe>[0], width: number): DataTexture {
  const height = width / 2;
  const texture = new DataTexture(paintGlobe(recipe, width, height), width, height);
  texture.colorSpace = SRGBColorSpace;
  texture.flipY = true;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = MirroredRepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}
