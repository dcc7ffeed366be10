import { useState } from "react";
import styles from "./Personnel.module.css";
import { initialsOf } from "./roster";

interface FaceProps {
  name: string;
  /** address of the picture; empty for none */
  portrait: string;
  large?: boolean;
}

/** Somebody's portrait, or their initials where there is none, or none that can be shown. */
export function Face({ name, portrait, large = false }: FaceProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const picture = portrait !== "" && portrait !== broken;
  return (
    <span className={large ? styles.portrait : styles.face} data-initials={picture ? undefined : ""} aria-hidden="true">
      {picture ? (
        <img src={portrait} alt="" draggable={false} onError={() => setBroken(portrait)} />
      ) : (
        initialsOf(name) || "?"
      )}
    </span>
  );
}
