import type { ChartPictureProps } from "../model/chart";
import { pickOrDive } from "../model/act";
import styles from "./flat.module.css";
import type { LabelPlace } from "./labels";
import { labelSize } from "./Pickable";

interface NamesProps {
  picture: ChartPictureProps;
  labels: ReadonlyMap<string, LabelPlace>;
  rem: number;
}

/** The names of a chart's elements over all else. Who hears the page has them already: each element bears its own. */
export function Names({ picture, labels, rem }: NamesProps) {
  return (
    <g aria-hidden="true">
      {picture.chart.elements.map((element) => {
        const place = labels.get(element.id);
        return (
          place && (
            <text
              key={element.id}
              className={styles.label}
              data-label={element.id}
              data-selected={element.id === picture.selected || undefined}
              x={place.x}
              y={place.y}
              textAnchor={place.anchor}
              fontSize={labelSize(rem)}
              onClick={(event) => pickOrDive(picture, element, event.detail > 1)}
            >
              {element.label}
            </text>
          )
        );
      })}
    </g>
  );
}
