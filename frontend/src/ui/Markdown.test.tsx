// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Markdown } from "./Markdown";

afterEach(cleanup);

const html = (text: string) => render(<Markdown text={text} />).container;

describe("Markdown", () => {
  it("renders what mail is written in", () => {
    const view = html("# Title\n\nSome **bold** words\n\n- one\n- two\n\n> quoted");
    expect(view.querySelector("h1")?.textContent).toBe("Title");
    expect(view.querySelector("strong")?.textContent).toBe("bold");
    expect(view.querySelectorAll("li")).toHaveLength(2);
    expect(view.querySelector("blockquote")).not.toBeNull();
  });

  it.each([
    "<script>window.stolen = 1</script>",
    '<img src=x onerror="window.stolen = 1">',
    '<iframe src="https://elsewhere.example"></iframe>',
    'text <b onclick="x()">bold</b> text',
    "<svg><script>1</script></svg>",
    "<style>body { display: none }</style>",
    '<a href="javascript:1">x</a>',
  ])("keeps raw HTML as text: %s", (text) => {
    const view = html(text);
    expect(view.querySelector("script, img, iframe, b, svg, style, a, form, input")).toBeNull();
    expect(view.querySelector("[onclick], [onerror]")).toBeNull();
    expect(view.textContent).toContain("<");
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox)",
    "[x](//elsewhere.example/)",
    "[x][ref]\n\n[ref]: javascript:alert(1)",
    "<javascript:alert(1)>",
  ])("gives no dangerous link a target: %s", (text) => {
    expect([...html(text).querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([]);
  });

  it("keeps honest links, opened apart from the table's screen", () => {
    const link = html("[site](https://example.org/a)").querySelector("a");
    expect(link?.getAttribute("href")).toBe("https://example.org/a");
    expect(link?.getAttribute("rel")).toContain("noopener");
  });

  it("fetches images of this box only", () => {
    expect(html("![map](/data/campaign/x.png)").querySelector("img")?.getAttribute("src")).toBe("/data/campaign/x.png");
    for (const src of ["https://elsewhere.example/x.png", "//elsewhere.example/x.png", "data:image/svg+xml,x"]) {
      cleanup();
      const view = html(`![map](${src})`);
      expect(view.querySelector("img")).toBeNull();
      expect(view.textContent).toContain("map");
    }
  });
});
