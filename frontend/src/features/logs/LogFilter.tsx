import { Button } from "../../ui/Button";
import styles from "./Logs.module.css";
import { ANY_LOG, type LogQuery } from "./search";

interface LogFilterProps {
  query: LogQuery;
  places: readonly string[];
  npcs: readonly string[];
  /** how many logs fit, of how many */
  found: number;
  all: number;
  onQuery: (next: LogQuery) => void;
}

/** What to look for in the logs: words, a place, a person. */
export function LogFilter({ query, places, npcs, found, all, onQuery }: LogFilterProps) {
  const idle = query.text === "" && query.location === "" && query.npc === "";
  return (
    <search className={styles.filter} data-control="">
      <input
        type="search"
        className={styles.field}
        aria-label="Search the logs"
        placeholder="Search the logs"
        autoComplete="off"
        value={query.text}
        onChange={(event) => onQuery({ ...query, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            onQuery({ ...query, text: "" });
          }
        }}
      />
      <div className={styles.choices}>
        <Choice
          label="Location"
          any="All locations"
          options={places}
          value={query.location}
          onChange={(location) => onQuery({ ...query, location })}
        />
        <Choice
          label="NPC"
          any="All people"
          options={npcs}
          value={query.npc}
          onChange={(npc) => onQuery({ ...query, npc })}
        />
      </div>
      <p className={styles.found}>
        <output data-testid="logs-count">
          {found} of {all} {all === 1 ? "log" : "logs"}
        </output>
        {!idle && (
          <Button quiet onClick={() => onQuery(ANY_LOG)}>
            Reset
          </Button>
        )}
      </p>
    </search>
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  options: readonly string[];
  value: string;
  onChange: (next: string) => void;
}

function Choice({ label, any, options, value, onChange }: ChoiceProps) {
  return options.length === 0 ? null : (
    <select
      className={styles.field}
      aria-label={label}
      data-set={value === "" ? undefined : ""}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}
