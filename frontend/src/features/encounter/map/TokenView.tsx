import { memo, useId, useState } from "react";
import type { Token, TokenType } from "../../../api/model";
import type { Cell } from "../../../geometry/cells";
import { placePath } from "../../../geometry/paths";
import { middleOf } from "../../../geometry/squares";
import styles from "./map.module.css";
import { CELL, moveTo } from "./scale";
import { useTip } from "./tips";
import { TokenMarks } from "./TokenMarks";

/** Between a token's disc and the edge of its square, in map units. */
const GAP = 4;
const LONGEST_NAME = 14;

interface TokenViewProps {
  id: string;
  token: Token;
  /** the top left cell it is drawn in */
  x: number;
  y: number;
  /** how many tokens stand in the same cell before it */
  nudge: number;
  draggable: boolean;
  pickable: boolean;
  /** picked out, with others perhaps */
  selected: boolean;
  /** in hand: its ghost shows where it would go */
  lifted: boolean;
}

/** One token: image or glyph of its type, name, marks of its states, over as many cells as it covers. */
export const TokenView = memo(function TokenView(props: TokenViewProps) {
  const { id, token, x, y, nudge, draggable, pickable, selected, lifted } = props;
  const { size } = token;
  const centre = middleOf({ x, y, size });
  const at = { x: centre.x + nudge * 0.22, y: centre.y - nudge * 0.18 };
  const radius = radiusOf(size);
  const { onTap, ...hover } = useTip({
    title: token.name,
    facts: [token.type, size > 1 ? `${size} × ${size}` : null, ...token.status],
  });
  return (
    <g
      className={styles.token}
      style={{ transform: moveTo(at) }}
      role={pickable ? "button" : "img"}
      tabIndex={pickable ? 0 : undefined}
      aria-label={[token.name, token.type, ...token.status, selected ? "selected" : null].filter(Boolean).join(", ")}
      data-token-id={id}
      data-x={x}
      data-y={y}
      data-size={size}
      data-token-type={token.type}
      data-token-status={token.status.join(" ")}
      data-draggable={draggable}
      data-selected={selected || undefined}
      data-lifted={lifted || undefined}
      onClick={pickable ? undefined : onTap}
      {...hover}
    >
      {(size > 1 || selected) && <Footprint size={size} />}
      <Disc type={token.type} url={token.image_url} radius={radius} />
      <TokenMarks status={token.status} radius={radius} />
      <text className={styles.tokenName} y={radius + 10} aria-hidden="true">
        {token.name.length > LONGEST_NAME ? `${token.name.slice(0, LONGEST_NAME - 1)}…` : token.name}
      </text>
    </g>
  );
});

/** Where a token in hand would be put down. */
export function GhostView({ token, cell }: { token: Token; cell: Cell }) {
  const radius = radiusOf(token.size);
  return (
    <g
      className={styles.ghost}
      style={{ transform: moveTo(middleOf({ ...cell, size: token.size })) }}
      data-token-type={token.type}
      data-testid="token-ghost"
      data-x={cell.x}
      data-y={cell.y}
      aria-hidden="true"
    >
      <Footprint size={token.size} />
      <Disc type={token.type} url={token.image_url} radius={radius} />
    </g>
  );
}

function radiusOf(size: number): number {
  return (size * CELL) / 2 - GAP;
}

/** The cells a token covers. */
function Footprint({ size }: { size: number }) {
  const side = size * CELL - 2;
  return <rect className={styles.footprint} x={-side / 2} y={-side / 2} width={side} height={side} rx={3} />;
}

interface DiscProps {
  type: TokenType;
  /** of the token's image, if it has one */
  url: string | null | undefined;
  radius: number;
}

/** What a token looks like, wherever it stands: its way over the map renders none of this. */
const Disc = memo(function Disc(props: DiscProps) {
  const { radius } = props;
  return (
    <>
      <circle className={styles.tokenPlate} r={radius} />
      <Face {...props} />
      <circle className={styles.tokenRing} r={radius} />
    </>
  );
});

function Face({ type, url, radius }: DiscProps) {
  const clip = useId();
  const [broken, setBroken] = useState<string | null>(null);
  if (!url || broken === url) {
    return <path className={styles.tokenGlyph} d={placePath(GLYPHS[type], { x: 0, y: 0, scale: radius / 16 })} />;
  }
  return (
    <>
      <clipPath id={clip}>
        <circle r={radius} />
      </clipPath>
      <image
        href={url}
        x={-radius}
        y={-radius}
        width={2 * radius}
        height={2 * radius}
        clipPath={`url(#${CSS.escape(clip)})`}
        preserveAspectRatio="xMidYMin slice"
        onError={() => setBroken(url)}
      />
    </>
  );
}

/** Drawn for a disc of radius 16. */
const GLYPHS: Record<TokenType, string> = {
  player: "M0 -9A4 4 0 1 1 0 -1A4 4 0 1 1 0 -9ZM-8 9C-8 -1 8 -1 8 9Z",
  npc: "M0 -9L8 0L0 9L-8 0ZM0 -4L-4 0L0 4L4 0Z",
  creature: "M-9 -7L-3 -3L0 -9L3 -3L9 -7L5 2L7 9L0 5L-7 9L-5 2Z",
  object: "M-7 -7H7V7H-7ZM-3 -3V3H3V-3Z",
};
