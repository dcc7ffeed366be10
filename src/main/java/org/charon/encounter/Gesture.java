package org.charon.encounter;

/** One movement of a hand, of which a page sends every part: a drag. */
final class Gesture {

    /** The names a page may make up for one. */
    static final String NAMES = "[A-Za-z0-9-]{8,64}";

    /** What a name of another form is answered. */
    static final String RULE = "must be 8 to 64 letters, digits and hyphens, the same for all moves of one drag";

    private Gesture() {}
}
