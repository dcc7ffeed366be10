package org.charon.message;

import java.util.List;
import java.util.TreeSet;
import org.charon.account.Account;
import org.charon.message.MessageResource.Sent;

/** Decides which messages an account may read, and which of their fields. No other class does. */
record MessageVisibility(Account reader) {

    /** @param asPlayer whether to show only what every player may read */
    static MessageVisibility of(Account account, boolean asPlayer) {
        return new MessageVisibility(asPlayer && account.isGm() ? Account.ANONYMOUS : account);
    }

    /** Messages newer than an id, newest first, at most one page. Recipients read their own, the GM reads all. */
    List<Sent> newest(long since) {
        List<Message> found = reader.isGm()
                ? Message.newest(since)
                : reader.isAnonymous() ? Message.newestForAll(since) : Message.newestFor(reader.username(), since);
        return found.stream().map(this::sent).toList();
    }

    private Sent sent(Message message) {
        return new Sent(
                message.id,
                message.sender,
                message.content,
                message.priority,
                message.createdAt,
                reader.isGm() ? List.copyOf(new TreeSet<>(message.recipients)) : null);
    }
}
