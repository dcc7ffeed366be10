import { pickOrDive } from "../model/act";
import type { ChartPictureProps } from "../model/chart";
import styles from "./flat.module.css";
import type { Name } from "./names";
import { NameText } from "./NameText";
import { labelSize } from "./Pickable";

interface NamesProps {
  picture: ChartPictureProps;
  names: ReadonlyMap<string, Name>;
  rem: number;
}

/** The names of a chart's elements over all else. Who hears the page has them already: each element bears its own. */
export function Names({ picture, names, rem }: NamesProps) {
  return (
    <g aria-hidden="true">
      {picture.chart.elements.map((element) => {
        const name = names.get(element.id);
        return (
          name?.folded === false && (
            <g
              key={element.id}
              className={styles.label}
              data-label={element.id}
              data-selected={element.id === picture.selected || undefined}
              onClick={(event) => pickOrDive(picture, element, event.detail > 1)}
            >
              <NameText name={name} size={labelSize(rem)} text={element.label} />
            </g>
          )
        );
      })}
    </g>
  );
}
