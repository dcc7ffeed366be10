package org.charon.view.state;

/**
 * The ship computer's part of play.
 *
 * @param mode whether it may be asked
 * @param locationPath path of the location it knows about; empty for none
 * @param dialogOpen whether its dialog is open on the screens
 * @param activeChannel the channel that dialog shows
 * @param conversations everything said to and by it
 */
public record ShipComputer(
        CharonMode mode, String locationPath, boolean dialogOpen, String activeChannel, Conversations conversations) {

    /** The computer of a server that has just started. */
    public static final ShipComputer INITIAL =
            new ShipComputer(CharonMode.DISPLAY, "", false, "story", Conversations.NONE);

    /**
     * @param next whether it may be asked
     * @return a copy with that
     */
    public ShipComputer withMode(CharonMode next) {
        return new ShipComputer(next, locationPath, dialogOpen, activeChannel, conversations);
    }

    /**
     * @param next path of a location; empty for none
     * @return a copy that knows about it
     */
    public ShipComputer withLocation(String next) {
        return new ShipComputer(mode, next, dialogOpen, activeChannel, conversations);
    }

    /**
     * @param open whether the dialog is open
     * @return a copy with that
     */
    public ShipComputer withDialog(boolean open) {
        return new ShipComputer(mode, locationPath, open, activeChannel, conversations);
    }

    /**
     * @param channel for the dialog to show
     * @return a copy with that
     */
    public ShipComputer withChannel(String channel) {
        return new ShipComputer(mode, locationPath, dialogOpen, channel, conversations);
    }

    /**
     * @param next everything said so far
     * @return a copy with that
     */
    public ShipComputer withConversations(Conversations next) {
        return new ShipComputer(mode, locationPath, dialogOpen, activeChannel, next);
    }
}
