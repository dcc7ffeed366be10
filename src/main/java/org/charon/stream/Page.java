package org.charon.stream;

import java.util.Locale;
import org.charon.view.state.Audience;
import org.charon.wire.ApiException;

/** The page that opened a stream. Lower case on the wire. */
enum Page {
    /** The players' display. */
    TERMINAL,
    /** The GM's page. */
    CONSOLE,
    /** The terminal embedded in the console; not counted as a screen. */
    PREVIEW;

    /** Parses the query parameter; null means the audience's own page. Throws a 400 for an unknown one. */
    static Page of(String wire, Audience audience) {
        if (wire == null) {
            return audience == Audience.GM ? CONSOLE : TERMINAL;
        }
        for (Page page : values()) {
            if (page.name().toLowerCase(Locale.ROOT).equals(wire)) {
                return page;
            }
        }
        throw ApiException.invalid("page must be terminal, console or preview; leave it out if it is none of them.");
    }
}
