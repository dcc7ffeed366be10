import { Tooltip } from "@mantine/core";
import type { CampaignProblem } from "../../api/model";
import { Icon } from "../../ui/gm/Icon";
import styles from "./LocationRow.module.css";
import { problemLine } from "./problemMarks";

interface ProblemMarkProps {
  problems: readonly CampaignProblem[];
  /** how many more are out of sight below it */
  below: number;
  onOpen: () => void;
}

/** Says that something is wrong in the files of a place or terminal, and what. */
export function ProblemMark({ problems, below, onOpen }: ProblemMarkProps) {
  if (problems.length === 0 && below === 0) {
    return null;
  }
  const lines = problems.map(problemLine);
  if (below > 0) {
    lines.push(below === 1 ? "1 problem further in" : `${below} problems further in`);
  }
  return (
    <Tooltip
      multiline
      w={320}
      label={lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles.mark}
        data-own={problems.length > 0 || undefined}
        aria-label={`Problems: ${lines.join("; ")}`}
        onClick={onOpen}
      >
        <Icon name="warning" />
      </button>
    </Tooltip>
  );
}
