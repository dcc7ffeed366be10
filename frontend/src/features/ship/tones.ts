import type { SystemStatus } from "../../api/model";

/** How a system's state is to be taken. */
export const TONES: Record<SystemStatus, "calm" | "warning" | "danger"> = {
  ONLINE: "calm",
  STRESSED: "warning",
  DAMAGED: "warning",
  CRITICAL: "danger",
  OFFLINE: "danger",
};
