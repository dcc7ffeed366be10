package org.charon.view.state;

/** For whom a read of the active view is made. */
public enum Audience {
    /** Sees everything. */
    GM,
    /** Sees what the table may know; everybody who is not the GM, and every page that asks to be treated so. */
    PLAYER
}
