package org.charon.view.state;

/** The state of the ship computer. {@code locationPath} is the location it knows about, empty for none. */
public record ShipComputer(
        CharonMode mode, String locationPath, boolean dialogOpen, String activeChannel, Conversations conversations) {

    public static final ShipComputer INITIAL =
            new ShipComputer(CharonMode.DISPLAY, "", false, "story", Conversations.NONE);

    public ShipComputer withMode(CharonMode next) {
        return new ShipComputer(next, locationPath, dialogOpen, activeChannel, conversations);
    }

    public ShipComputer withLocation(String next) {
        return new ShipComputer(mode, next, dialogOpen, activeChannel, conversations);
    }

    public ShipComputer withDialog(boolean open) {
        return new ShipComputer(mode, locationPath, open, activeChannel, conversations);
    }

    public ShipComputer withChannel(String channel) {
        return new ShipComputer(mode, locationPath, dialogOpen, channel, conversations);
    }

    public ShipComputer withConversations(Conversations next) {
        return new ShipComputer(mode, locationPath, dialogOpen, activeChannel, next);
    }
}
