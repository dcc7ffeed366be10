package org.charon.computer;

/**
 * The ship computer's part of play.
 *
 * @param mode whether it may be asked
 * @param locationPath path of the location it knows about; empty for none
 * @param dialogOpen whether its dialog is open on the screens
 * @param activeChannel the channel that dialog shows
 * @param conversations everything said to and by it
 */
public record Computer(
        CharonMode mode, String locationPath, boolean dialogOpen, String activeChannel, Conversations conversations) {

    /** The computer of a server that has just started. */
    public static final Computer INITIAL = new Computer(CharonMode.DISPLAY, "", false, "story", Conversations.NONE);

    /**
     * @param next whether it may be asked
     * @return a copy with that
     */
    public Computer withMode(CharonMode next) {
        return new Computer(next, locationPath, dialogOpen, activeChannel, conversations);
    }

    /**
     * @param next path of a location; empty for none
     * @return a copy that knows about it
     */
    public Computer withLocation(String next) {
        return new Computer(mode, next, dialogOpen, activeChannel, conversations);
    }

    /**
     * @param open whether the dialog is open
     * @return a copy with that
     */
    public Computer withDialog(boolean open) {
        return new Computer(mode, locationPath, open, activeChannel, conversations);
    }

    /**
     * @param channel for the dialog to show
     * @return a copy with that
     */
    public Computer withChannel(String channel) {
        return new Computer(mode, locationPath, dialogOpen, channel, conversations);
    }

    /**
     * @param next everything said so far
     * @return a copy with that
     */
    public Computer withConversations(Conversations next) {
        return new Computer(mode, locationPath, dialogOpen, activeChannel, next);
    }
}
