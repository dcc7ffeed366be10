import type { Priority } from "../../api/model";

/** What a priority looks like on the console. */
export const PRIORITY_COLOURS: Record<Priority, string> = {
  LOW: "dark.4",
  NORMAL: "teal.8",
  HIGH: "amber.8",
  CRITICAL: "red.9",
};
