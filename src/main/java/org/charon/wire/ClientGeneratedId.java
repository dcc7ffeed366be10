package org.charon.wire;

/** The format of ids that pages generate for a screen, a client or a drag. */
public final class ClientGeneratedId {

    /** Regular expression. */
    public static final String PATTERN = "[A-Za-z0-9-]{8,64}";

    /** Validation message, to follow the field's name. */
    public static final String MESSAGE = "must be 8 to 64 letters, digits and hyphens";

    private ClientGeneratedId() {}
}
