package org.charon.message;

/** How prominently a message is shown, in ascending order. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
