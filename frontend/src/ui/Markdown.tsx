import MarkdownToJsx from "markdown-to-jsx/react";
import type { ComponentPropsWithoutRef } from "react";
import styles from "./Markdown.module.css";

/**
 * Renders a campaign's Markdown. Raw HTML stays visible text, links that are no web, mail or same-site address lose
 * their target, and only images of this box are fetched: a letter must not make a screen call another host.
 */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.prose}>
      <MarkdownToJsx options={OPTIONS}>{text}</MarkdownToJsx>
    </div>
  );
}

const OPTIONS = {
  disableParsingRawHTML: true,
  disableFrontmatter: true,
  disableAutoLink: true,
  forceBlock: true,
  overrides: { a: SafeLink, img: OwnImage },
} as const;

function SafeLink({ href, children }: ComponentPropsWithoutRef<"a">) {
  return href !== undefined && /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(href) ? (
    <a href={href} rel="noopener noreferrer" target="_blank">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}

function OwnImage({ src, alt }: ComponentPropsWithoutRef<"img">) {
  return typeof src === "string" && /^\/(data|textures)\//.test(src) ? (
    <img src={src} alt={alt ?? ""} />
  ) : (
    <span>[{alt ? `image: ${alt}` : "image"}]</span>
  );
}
