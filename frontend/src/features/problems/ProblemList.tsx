import { Code, Text } from "@mantine/core";
import type { ApiError } from "../../api/http";
import type { CampaignProblem } from "../../api/model";
import styles from "./ProblemList.module.css";

/** What is wrong in the campaign folder, where, and what it costs. */
export function ProblemList({ problems, error }: { problems: CampaignProblem[] | null; error: ApiError | null }) {
  if (problems === null) {
    return <Text c={error === null ? "dimmed" : "red.4"}>{error === null ? "Reading…" : error.message}</Text>;
  }
  if (problems.length === 0) {
    return <Text c="dimmed">Every file of the campaign is in order.</Text>;
  }
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        Save a file to have it read again; this list follows by itself.
      </Text>
      <ul className={styles.list} aria-label="Campaign problems">
        {problems.map((problem, index) => (
          <li key={`${index}-${problem.file}`} className={styles.problem} data-problem={problem.file}>
            <Code className={styles.file}>
              {problem.file}
              {problem.line ? `:${problem.line}` : ""}
            </Code>
            <span>{problem.what}</span>
            <span className={styles.consequence}>{problem.consequence}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
