import { useState } from "react";
import { canGoFullScreen, enterFullScreen, useIsFullScreen } from "./fullScreen";
import styles from "./ScreenControl.module.css";
import { browserWakeLock, useWakeLock } from "./useWakeLock";

/**
 * For a TV's or a tablet's own browser: fills the screen and keeps it lit; where a screen cannot be filled it only keeps
 * it lit, and where it can do neither there is nothing to press.
 */
export function ScreenControl() {
  const filled = useIsFullScreen();
  const [awake, setAwake] = useState(false);
  useWakeLock(filled || awake);
  if (canGoFullScreen()) {
    return (
      <Control
        label={filled ? "Leave full screen" : "Full screen, stay awake"}
        pressed={filled}
        onPress={() => void enterFullScreen(!filled)}
      >
        <path d={filled ? "M8 2v6H2M12 2v6h6M8 18v-6H2M12 18v-6h6" : "M2 7V2h5M18 7V2h-5M2 13v5h5M18 13v5h-5"} />
      </Control>
    );
  }
  return browserWakeLock() === null ? null : (
    <Control
      label={awake ? "Let the screen sleep" : "Keep the screen awake"}
      pressed={awake}
      onPress={() => setAwake(!awake)}
    >
      <path d="M2 10c2-4 5-6 8-6s6 2 8 6c-2 4-5 6-8 6s-6-2-8-6zM10 7a3 3 0 100 6 3 3 0 000-6z" />
    </Control>
  );
}

interface ControlProps {
  label: string;
  pressed: boolean;
  onPress: () => void;
  /** what the sign is drawn of, in a square of 20 */
  children: React.ReactNode;
}

function Control({ label, pressed, onPress, children }: ControlProps) {
  return (
    <button
      type="button"
      className={styles.control}
      data-control=""
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onPress}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
