package org.charon.wire;

/** An id that a page makes up, so that what it sends can be known again: a screen, a client, a drag. */
public final class PageMadeId {

    /** Its form, as a regular expression. */
    public static final String FORM = "[A-Za-z0-9-]{8,64}";

    /** What an id of another form is answered, after its name. */
    public static final String RULE = "must be 8 to 64 letters, digits and hyphens";

    private PageMadeId() {}
}
