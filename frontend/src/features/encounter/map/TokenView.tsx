import { memo, useId, useState } from "react";
import type { Token, TokenType } from "../../../api/model";
import { type Cell, centreOf } from "../../../geometry/cells";
import styles from "./map.module.css";
import { moveTo } from "./scale";
import { useTip } from "./tips";

const RADIUS = 16;

interface TokenViewProps {
  id: string;
  token: Token;
  /** the cell it is drawn in */
  x: number;
  y: number;
  /** how many tokens stand in the same cell before it */
  nudge: number;
  draggable: boolean;
  pickable: boolean;
  /** in hand: its ghost shows where it would go */
  lifted: boolean;
}

/** One token: image or glyph of its type, name, marks of its states. */
export const TokenView = memo(function TokenView(props: TokenViewProps) {
  const { id, token, x, y, nudge, draggable, pickable, lifted } = props;
  const centre = centreOf({ x, y });
  const at = { x: centre.x + nudge * 0.22, y: centre.y - nudge * 0.18 };
  const marks = token.status.join(" ");
  const { onTap, ...hover } = useTip({ title: token.name, facts: [token.type, ...token.status] });
  return (
    <g
      className={styles.token}
      style={{ transform: moveTo(at) }}
      role={pickable ? "button" : "img"}
      tabIndex={pickable ? 0 : undefined}
      aria-label={[token.name, token.type, ...token.status].join(", ")}
      data-token-id={id}
      data-x={x}
      data-y={y}
      data-token-type={token.type}
      data-token-status={marks}
      data-draggable={draggable}
      data-lifted={lifted || undefined}
      onClick={onTap}
      {...hover}
    >
      <circle className={styles.tokenPlate} r={RADIUS} />
      <Face token={token} />
      <circle className={styles.tokenRing} r={RADIUS} />
      <StatusMarks token={token} />
      <text className={styles.tokenName} y={RADIUS + 9} aria-hidden="true">
        {token.name.length > 14 ? `${token.name.slice(0, 13)}…` : token.name}
      </text>
    </g>
  );
});

/** Where a token in hand would be put down. */
export function GhostView({ token, cell }: { token: Token; cell: Cell }) {
  return (
    <g
      className={styles.ghost}
      style={{ transform: moveTo(centreOf(cell)) }}
      data-token-type={token.type}
      data-testid="token-ghost"
      data-x={cell.x}
      data-y={cell.y}
      aria-hidden="true"
    >
      <circle className={styles.tokenPlate} r={RADIUS} />
      <Face token={token} />
      <circle className={styles.tokenRing} r={RADIUS + 1.5} />
    </g>
  );
}

function Face({ token }: { token: Token }) {
  const clip = useId();
  const [broken, setBroken] = useState<string | null>(null);
  const url = token.image_url;
  if (!url || broken === url) {
    return <path className={styles.tokenGlyph} d={GLYPHS[token.type]} />;
  }
  return (
    <>
      <clipPath id={clip}>
        <circle r={RADIUS} />
      </clipPath>
      <image
        href={url}
        x={-RADIUS}
        y={-RADIUS}
        width={2 * RADIUS}
        height={2 * RADIUS}
        clipPath={`url(#${CSS.escape(clip)})`}
        preserveAspectRatio="xMidYMin slice"
        onError={() => setBroken(url)}
      />
    </>
  );
}

const GLYPHS: Record<TokenType, string> = {
  player: "M0 -9A4 4 0 1 1 0 -1A4 4 0 1 1 0 -9ZM-8 9C-8 -1 8 -1 8 9Z",
  npc: "M0 -9L8 0L0 9L-8 0ZM0 -4L-4 0L0 4L4 0Z",
  creature: "M-9 -7L-3 -3L0 -9L3 -3L9 -7L5 2L7 9L0 5L-7 9L-5 2Z",
  object: "M-7 -7H7V7H-7ZM-3 -3V3H3V-3Z",
};

function StatusMarks({ token }: { token: Token }) {
  const badges = token.status.filter((status) => status === "wounded" || status === "panicked" || status === "stunned");
  return (
    <g aria-hidden="true">
      {token.status.includes("dead") && <path className={styles.deadMark} d="M-11 -11L11 11M11 -11L-11 11" />}
      {badges.map((status, index) => (
        <g key={status} className={styles.badge} data-mark={status} transform={`translate(${13 - index * 11} -13)`}>
          <circle r={5.5} />
          <path d={BADGES[status]} />
        </g>
      ))}
    </g>
  );
}

const BADGES = {
  wounded: "M0 -3.5C2.5 0 2.5 3 0 3C-2.5 3 -2.5 0 0 -3.5Z",
  panicked: "M-0.7 -3.5H0.7V1H-0.7ZM-0.7 2H0.7V3.4H-0.7Z",
  stunned: "M1.5 -3.8L-2.6 0.6H-0.2L-1.5 3.8L2.6 -0.6H0.2Z",
} as const;
