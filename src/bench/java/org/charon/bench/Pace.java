package org.charon.bench;

/** When the next write goes out. */
enum Pace {
    /** When every subscriber has the last one: what a server can deliver if it may not leave anything out. */
    LOCKSTEP("Back to back, each write when the last subscriber has the one before"),

    /** When the last one was answered: a server may then deliver the newest state alone. */
    FLOOD("Back to back, each write when the one before was answered"),

    /** So many times a second, as a hand that drags a token does. */
    TABLE("20 writes a second");

    private final String words;

    Pace(String words) {
        this.words = words;
    }

    /**
     * @return the heading of its table
     */
    String words() {
        return words;
    }
}
