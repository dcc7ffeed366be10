package org.charon.message;

/** How loudly a message is shown, from the softest. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
