import { describe, expect, it } from "vitest";
import { isSlowRenderer, rendererOf } from "./graphics";

describe("isSlowRenderer", () => {
  it.each([
    null,
    "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
    "llvmpipe (LLVM 15.0.6, 128 bits)",
    "ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)",
    "V3D 4.2",
    "ANGLE (Broadcom, V3D 7.1.7, OpenGL ES 3.1)",
  ])("spares %s", (renderer) => {
    expect(isSlowRenderer(renderer)).toBe(true);
  });

  it.each([
    "ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)",
    "Apple GPU",
    "Adreno (TM) 640",
    "Mali-G78",
  ])("leaves %s its effects", (renderer) => {
    expect(isSlowRenderer(renderer)).toBe(false);
  });
});

describe("rendererOf", () => {
  const canvas = (getContext: () => unknown) => ({ getContext }) as unknown as HTMLCanvasElement;

  it("answers null where there is no WebGL, or where asking for it fails", () => {
    expect(rendererOf(canvas(() => null))).toBeNull();
    expect(
      rendererOf(
        canvas(() => {
          throw new Error("blocked");
        }),
      ),
    ).toBeNull();
  });

  it("names what draws, and gives the context back", () => {
    let lost = false;
    const extensions: Record<string, unknown> = {
      WEBGL_debug_renderer_info: { UNMASKED_RENDERER_WEBGL: 2 },
      WEBGL_lose_context: {
        loseContext: () => {
          lost = true;
        },
      },
    };
    const gl = {
      RENDERER: 1,
      getExtension: (name: string) => extensions[name] ?? null,
      getParameter: (what: number) => (what === 2 ? "Adreno" : "masked"),
    };
    expect(rendererOf(canvas(() => gl))).toBe("Adreno");
    expect(lost).toBe(true);
    delete extensions.WEBGL_debug_renderer_info;
    expect(rendererOf(canvas(() => gl))).toBe("masked");
  });
});
