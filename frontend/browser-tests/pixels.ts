import type { Page } from "@playwright/test";

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How many different colours a page really shows in an area of its window: one where nothing is drawn. */
export async function coloursIn(page: Page, area: Area): Promise<number> {
  const picture = await page.screenshot({ clip: area });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    pen?.drawImage(bitmap, 0, 0);
    const pixels = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    return new Set(new Uint32Array(pixels.buffer)).size;
  }, picture.toString("base64"));
}

/** The strips along the four edges of a window, each as wide as `percent` of the window says. */
export function margins({ width, height }: { width: number; height: number }, percent: number): Record<string, Area> {
  const [side, end] = [Math.floor((width * percent) / 100), Math.floor((height * percent) / 100)];
  return {
    left: { x: 0, y: 0, width: side, height },
    right: { x: width - side, y: 0, width: side, height },
    top: { x: 0, y: 0, width, height: end },
    bottom: { x: 0, y: height - end, width, height: end },
  };
}
