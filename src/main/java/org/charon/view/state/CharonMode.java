package org.charon.view.state;

/** Whether the ship computer only displays text or accepts queries. */
public enum CharonMode {
    DISPLAY,
    QUERY
}
