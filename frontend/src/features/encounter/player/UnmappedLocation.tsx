import type { LocationData } from "../../../api/model";
import { Scroll } from "../../../ui/Scroll";
import styles from "./UnmappedLocation.module.css";

/** A place in words: what it is, how it stands and what is to be seen there. */
export function UnmappedLocation({ location }: { location: LocationData | null }) {
  const name = location?.name || location?.slug || "Unknown place";
  const lines = (location?.description ?? "")
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter(Boolean);
  return (
    <div className={styles.screen} data-testid="unmapped-location">
      <Scroll label={name} className={styles.scroll}>
        <article className={styles.place}>
          {location?.type && <p className={styles.type}>{location.type}</p>}
          <h2 className={styles.name}>{name}</h2>
          {location?.status && (
            <p className={styles.status}>
              <span className={styles.label}>Status</span> {location.status}
            </p>
          )}
          <div className={styles.description}>
            {lines.length === 0 ? (
              <p className={styles.silent}>The ship’s records say nothing more of this place.</p>
            ) : (
              lines.map((text, index) => <p key={index}>{text}</p>)
            )}
          </div>
        </article>
      </Scroll>
    </div>
  );
}
