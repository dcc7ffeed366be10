import { Code, Stack, Table, Text } from "@mantine/core";
import type { ApiError } from "../../api/http";
import type { CampaignProblem } from "../../api/model";

/** What is wrong in the campaign folder, where, and what it costs. */
export function ProblemList({ problems, error }: { problems: CampaignProblem[] | null; error: ApiError | null }) {
  if (problems === null) {
    return <Text c={error === null ? "dimmed" : "red.4"}>{error === null ? "Reading…" : error.message}</Text>;
  }
  if (problems.length === 0) {
    return <Text c="dimmed">Every file of the campaign is in order.</Text>;
  }
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        Save a file to have it read again; this list follows by itself.
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table striped withRowBorders={false} verticalSpacing={6} aria-label="Campaign problems">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>File</Table.Th>
              <Table.Th>What is wrong</Table.Th>
              <Table.Th>What it costs</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map((problem, index) => (
              <Table.Tr key={`${index}-${problem.file}`} data-problem={problem.file}>
                <Table.Td>
                  <Code>
                    {problem.file}
                    {problem.line ? `:${problem.line}` : ""}
                  </Code>
                </Table.Td>
                <Table.Td>{problem.what}</Table.Td>
                <Table.Td>{problem.consequence}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
