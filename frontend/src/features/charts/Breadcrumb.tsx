import styles from "./charts.module.css";
import type { ChartPosition } from "./navigation";

/** A level one stands in or below. */
export interface Crumb {
  name: string;
  position: ChartPosition;
}

interface BreadcrumbProps {
  /** from the galaxy down to where one is */
  crumbs: readonly Crumb[];
  /** the levels above cannot be gone to */
  led: boolean;
  onGo: (position: ChartPosition) => void;
}

/** Where one is, and the way back up. */
export function Breadcrumb({ crumbs, led, onGo }: BreadcrumbProps) {
  return (
    <nav aria-label="Where you are" className={styles.crumbs} data-testid="chart-crumbs">
      <ol>
        {crumbs.map(({ name, position }, index) => {
          const here = index === crumbs.length - 1;
          return (
            <li key={position.address.level}>
              {here || led ? (
                <span aria-current={here ? "location" : undefined}>{name}</span>
              ) : (
                <button type="button" onClick={() => onGo(position)}>
                  {name}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
