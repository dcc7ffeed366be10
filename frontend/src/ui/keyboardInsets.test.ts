import { expect, it } from "vitest";
import { keyboardInsets } from "./keyboardInsets";

it("keeps free what a keyboard covers, and what the browser shifts out of sight above", () => {
  expect(keyboardInsets(800, { height: 480, offsetTop: 0, scale: 1 })).toEqual({ top: 0, bottom: 320 });
  expect(keyboardInsets(800, { height: 480, offsetTop: 200, scale: 1 })).toEqual({ top: 200, bottom: 120 });
});

it("leaves a page alone without a keyboard, with a bar of the browser's, and while it is pinched larger", () => {
  expect(keyboardInsets(800, { height: 800, offsetTop: 0, scale: 1 })).toEqual({ top: 0, bottom: 0 });
  expect(keyboardInsets(800, { height: 744, offsetTop: 0, scale: 1 })).toEqual({ top: 0, bottom: 0 });
  expect(keyboardInsets(800, { height: 400, offsetTop: 100, scale: 2 })).toEqual({ top: 0, bottom: 0 });
});
