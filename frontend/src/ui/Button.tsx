import type { ComponentPropsWithRef } from "react";
import styles from "./Button.module.css";

interface ButtonProps extends ComponentPropsWithRef<"button"> {
  quiet?: boolean;
}

/** What acts is amber; `quiet` is for what merely arranges the screen. */
export function Button({ quiet = false, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(quiet, className)} {...rest} />;
}

/** The look of a button, for links that act like one. */
export function LinkButton({ quiet = false, className, ...rest }: ComponentPropsWithRef<"a"> & { quiet?: boolean }) {
  return <a className={buttonClass(quiet, className)} {...rest} />;
}

function buttonClass(quiet: boolean, extra?: string) {
  return [styles.button, quiet && styles.quiet, extra].filter(Boolean).join(" ");
}
