package org.charon.computer;

/**
 * The ship computer's part of the screens.
 *
 * @param mode whether it may be asked
 * @param locationPath path of the location it knows about; empty for none
 * @param dialogOpen whether its dialog is open on the screens
 * @param activeChannel the channel that dialog shows
 */
public record Computer(CharonMode mode, String locationPath, boolean dialogOpen, String activeChannel) {

    /** The computer of a server that has just started. */
    public static final Computer INITIAL = new Computer(CharonMode.DISPLAY, "", false, "story");

    /**
     * @param next whether it may be asked
     * @return a copy with that
     */
    public Computer withMode(CharonMode next) {
        return new Computer(next, locationPath, dialogOpen, activeChannel);
    }

    /**
     * @param next path of a location; empty for none
     * @return a copy that knows about it
     */
    public Computer withLocation(String next) {
        return new Computer(mode, next, dialogOpen, activeChannel);
    }

    /**
     * @param open whether the dialog is open
     * @return a copy with that
     */
    public Computer withDialog(boolean open) {
        return new Computer(mode, locationPath, open, activeChannel);
    }

    /**
     * @param channel for the dialog to show
     * @return a copy with that
     */
    public Computer withChannel(String channel) {
        return new Computer(mode, locationPath, dialogOpen, channel);
    }
}
