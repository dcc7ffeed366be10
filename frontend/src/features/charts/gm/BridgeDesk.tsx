import { Group, Switch, Text } from "@mantine/core";
import { focusBridge } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { type GmAction, useAct, useRunner } from "../../../api/gmAction";
import type { BridgeFocus } from "../../../api/model";
import { ActionButton } from "../../../ui/gm/ActionButton";
import { Breadcrumb } from "../Breadcrumb";
import { ChartInfo } from "../ChartInfo";
import { ChartList } from "../ChartList";
import charts from "../charts.module.css";
import { ChartWords } from "../ChartWords";
import { crumbsOf, lastOf, useSystemName } from "../crumbs";
import { FlatChart } from "../flat/FlatChart";
import type { ChartPictureProps } from "../model/chart";
import { referenceOf } from "../model/ids";
import { climbFrom, GALAXY, positionOf, type ChartPosition } from "../navigation";
import { useChart } from "../useChart";
import { FOLLOW, pointAt } from "./actions";
import styles from "./BridgeDesk.module.css";

const NOWHERE: BridgeFocus = { ...GALAXY, element: "", follow: false };

interface BridgeDeskProps {
  /** puts the bridge on the screens */
  show: GmAction;
}

/** Where the GM points the bridge: whatever is picked out, dived into or climbed to here, every terminal goes to. */
export default function BridgeDesk({ show }: BridgeDeskProps) {
  const focus = useActiveView((view) => view.bridge_focus) ?? NOWHERE;
  const { run } = useRunner();
  const { address, selected } = positionOf(focus);
  const { chart, stale, missing, error } = useChart(address);
  const systemName = useSystemName(address);
  const point = (to: ChartPosition) => void run(() => focusBridge(pointAt(to.address, referenceOf(to.selected ?? ""))));
  const above = climbFrom(address);

  const picture: ChartPictureProps | null = chart && {
    chart,
    selected: stale ? null : selected,
    onSelect: (id) => point({ address, selected: id }),
    onDive: (to) => point({ address: to, selected: null }),
    led: stale,
  };
  const here = chart !== null && !stale ? chart.title : lastOf(address);
  const crumbs = crumbsOf(address, here, systemName);
  const picked = chart?.elements.find(({ id }) => id === selected)?.name;
  return (
    <div className={styles.desk} data-testid="bridge-desk">
      <BridgeBar focus={focus} where={crumbs.map(({ name }) => name)} picked={picked} show={show} />
      <div className={charts.browser}>
        <div className={charts.head}>
          <Breadcrumb crumbs={crumbs} led={false} onGo={point} />
          {above !== null && (
            <button type="button" className={styles.climb} onClick={() => point(above)}>
              Climb
            </button>
          )}
        </div>
        {picture === null ? (
          <ChartWords level={address.level} missing={missing} error={error} forGm />
        ) : (
          <div className={charts.columns} data-stale={stale || undefined}>
            <ChartList {...picture} />
            <div className={charts.window}>
              <FlatChart {...picture} />
            </div>
            <ChartInfo
              chart={picture.chart}
              selected={picture.selected}
              onDive={picture.onDive}
              still={stale}
              typed={false}
            />
          </div>
        )}
      </div>
    </div>
  );
}

interface BridgeBarProps {
  focus: BridgeFocus;
  where: readonly string[];
  picked: string | undefined;
  show: GmAction;
}

/** Whether the players are led, what they see now, and the way to put the bridge before them. */
function BridgeBar({ focus, where, picked, show }: BridgeBarProps) {
  const act = useAct();
  const onScreen = useActiveView((view) => view.view_type === "BRIDGE") ?? false;
  const place = where.join(" › ");
  const seen = !onScreen
    ? "The bridge is not on the screens"
    : focus.follow
      ? `${place}${picked === undefined ? "" : `, ${picked} picked out`}`
      : "Players browse on their own";
  return (
    <Group justify="space-between" gap="sm">
      <Switch
        label="Players follow"
        checked={focus.follow}
        data-testid="bridge-follow"
        onChange={() => void act(FOLLOW)}
      />
      <Text size="sm" className={styles.seen} data-testid="bridge-seen">
        {seen}
      </Text>
      {!onScreen && <ActionButton action={{ ...show, label: "Put it on the screens" }} size="compact-sm" />}
    </Group>
  );
}
