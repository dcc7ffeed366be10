package org.charon.stream;

import java.util.Locale;
import org.charon.view.state.Audience;
import org.charon.wire.Refusal;

/** What a stream is opened for. Lower case on the wire. */
enum Page {
    /** What the table sees. */
    TERMINAL,
    /** The GM's tool. */
    CONSOLE,
    /** The GM's look at what the table sees; it is no screen of its own and is not counted. */
    PREVIEW;

    /**
     * @param wire as the client names it; null if it does not
     * @param audience whom the stream is for
     * @return the page; if it has no name, the one that is for that audience
     * @throws Refusal with status 400 if there is no such page
     */
    static Page of(String wire, Audience audience) {
        if (wire == null) {
            return audience == Audience.GM ? CONSOLE : TERMINAL;
        }
        for (Page page : values()) {
            if (page.name().toLowerCase(Locale.ROOT).equals(wire)) {
                return page;
            }
        }
        throw Refusal.invalid("page must be terminal, console or preview; leave it out if it is none of them.");
    }
}
