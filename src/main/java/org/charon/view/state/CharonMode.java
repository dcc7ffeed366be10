package org.charon.view.state;

/** Whether the ship computer only shows, or may be asked. */
public enum CharonMode {
    DISPLAY,
    QUERY
}
