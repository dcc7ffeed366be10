/**
 * Whether this browser can draw the map of space at all, however slowly: it has WebGL 2. What was tried is given back at
 * once, and nothing of three.js is loaded for it.
 */
export function canDrawSpace(): boolean {
  try {
    const gl = document.createElement("canvas").getContext("webgl2");
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
    return gl !== null;
  } catch {
    return false;
  }
}
