package org.charon.view.state;

/** What the screens at the table show. */
public enum ViewType {
    STANDBY,
    BRIDGE,
    ENCOUNTER,
    CHARON_TERMINAL,
    COMM_TERMINAL,
    MESSAGES,
    SHIP_DASHBOARD
}
