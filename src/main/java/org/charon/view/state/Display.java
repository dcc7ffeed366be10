package org.charon.view.state;

import java.util.Optional;

/** What the screens show. {@code joinShown} adds the join address to the standby screen. */
public record Display(boolean blackout, ShownView shown, Optional<Overlay> overlay, boolean joinShown) {

    static final Display INITIAL = new Display(false, new ShownView(ViewType.STANDBY, "", ""), Optional.empty(), true);

    Display showing(ShownView next) {
        return new Display(blackout, next, Optional.empty(), joinShown);
    }

    /** On the bridge, the map instead of another tab. */
    Display showingBridgeMap() {
        return shown.type() == ViewType.BRIDGE && !shown.viewSlug().isEmpty()
                ? new Display(blackout, new ShownView(shown.type(), shown.locationPath(), "map"), overlay, joinShown)
                : this;
    }

    Display withOverlay(Optional<Overlay> next) {
        return new Display(blackout, shown, next, joinShown);
    }

    Display withBlackout(boolean on) {
        return new Display(on, shown, overlay, joinShown);
    }

    Display withJoinShown(boolean on) {
        return new Display(blackout, shown, overlay, on);
    }
}
