import { memo } from "react";
import type { TokenStatus } from "../../../api/model";
import { placePath } from "../../../geometry/paths";
import styles from "./map.module.css";

interface TokenMarksProps {
  status: readonly TokenStatus[];
  /** of the token's disc, in map units */
  radius: number;
}

/** What has befallen a token: a cross over the dead, badges along its upper edge for the rest. */
export const TokenMarks = memo(function TokenMarks({ status, radius }: TokenMarksProps) {
  // Badges of a large token are larger, but not as large as it: they are signs, not pictures.
  const scale = Math.sqrt(radius / 16);
  const reach = radius * 0.72;
  const cross = radius * 0.7;
  const badges = status.filter((one) => one !== "dead");
  return (
    <g aria-hidden="true">
      {status.includes("dead") && (
        <path
          className={styles.deadMark}
          d={`M${-cross} ${-cross}L${cross} ${cross}M${cross} ${-cross}L${-cross} ${cross}`}
        />
      )}
      {badges.map((one, index) => {
        const at = { x: reach - index * 12.5 * scale, y: -reach, scale };
        return (
          <g key={one} className={styles.badge} data-badge={one}>
            <circle cx={at.x} cy={at.y} r={6.8 * scale} />
            <path d={placePath(BADGES[one], at)} />
          </g>
        );
      })}
    </g>
  );
});

const BADGES: Record<Exclude<TokenStatus, "dead">, string> = {
  wounded: "M0 -4.6C3.2 -0.4 3.2 3.8 0 3.8C-3.2 3.8 -3.2 -0.4 0 -4.6Z",
  panicked: "M-1 -4.6H1V1.4H-1ZM-1 2.6H1V4.5H-1Z",
  stunned: "M1.8 -4.8L-3.2 0.7H-0.3L-1.8 4.8L3.2 -0.7H0.3Z",
  hidden: "M-5 0Q0 -5 5 0Q0 5 -5 0ZM-4.4 3.6L3.6 -4.4L4.4 -3.6L-3.6 4.4Z",
};
