package org.charon.view.state;

/** The type of view on the screens. */
public enum ViewType {
    STANDBY,
    BRIDGE,
    ENCOUNTER,
    CHARON_TERMINAL,
    COMM_TERMINAL,
    MESSAGES,
    SHIP_DASHBOARD
}
