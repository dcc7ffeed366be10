/**
 * Renderers that draw in software, or on a graphics chip of a Raspberry Pi's class: for these the pages stay flat.
 * The names are those that Chromium, Firefox and Mesa report.
 */
const SLOW = /swiftshader|llvmpipe|softpipe|software|basic render|V3D|VideoCore|VC4|Mali-4\d\d/i;

/**
 * The name of what draws WebGL in this browser; null where there is no WebGL.
 *
 * @param canvas a fresh one; its context is given back at once
 */
export function rendererOf(canvas: HTMLCanvasElement): string | null {
  try {
    const gl = canvas.getContext("webgl", { failIfMajorPerformanceCaveat: true });
    if (gl === null) {
      return null;
    }
    const info = gl.getExtension("WEBGL_debug_renderer_info");
    const name: unknown = gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL);
    gl.getExtension("WEBGL_lose_context")?.loseContext();
    return String(name);
  } catch {
    return null;
  }
}

/** Whether a browser that draws with `renderer` should be spared. */
export function isSlowRenderer(renderer: string | null): boolean {
  return renderer === null || SLOW.test(renderer);
}
