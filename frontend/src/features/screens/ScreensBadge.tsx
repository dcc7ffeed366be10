import { Badge, Tooltip } from "@mantine/core";
import { useGmRead } from "../../api/gmAction";
import { readScreens } from "../../api/reads";
import { screensTooltip, screensLabel } from "./labels";

const REFRESH_MS = 2_000;

/** Which screens follow the table and how fast; nothing until the server has said it once. Only inside a RunnerProvider. */
export function ScreensBadge() {
  const { data } = useGmRead("screens", readScreens, REFRESH_MS);
  if (data === null) {
    return null;
  }
  const words = screensLabel(data);
  const late = data.behind > 0 ? ` · ${data.behind} behind` : "";
  return (
    <Tooltip label={screensTooltip(data)} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
      <Badge
        variant={late ? "filled" : "default"}
        color={late ? "orange.8" : undefined}
        tt="none"
        fw={500}
        tabIndex={0}
        data-testid="screens"
        data-behind={data.behind}
        aria-label={`Screens: ${words}${late}`}
        role="img"
      >
        {words}
        {late}
      </Badge>
    </Tooltip>
  );
}
