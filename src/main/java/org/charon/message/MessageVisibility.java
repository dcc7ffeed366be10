package org.charon.message;

import java.util.List;
import java.util.TreeSet;
import org.charon.account.Account;
import org.charon.message.MessageResource.Sent;

/**
 * Which messages somebody may read, and what of them. The only place that decides it.
 *
 * @param reader who reads
 */
record MessageVisibility(Account reader) {

    /**
     * @param account who asks
     * @param asPlayer whether the GM asks to see what the whole table sees
     */
    static MessageVisibility of(Account account, boolean asPlayer) {
        return new MessageVisibility(asPlayer && account.isGm() ? Account.ANONYMOUS : account);
    }

    /** The newest messages, the newest first, at most a page: broadcasts for everybody, others for their recipients and the GM. */
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
