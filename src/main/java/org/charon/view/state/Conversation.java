package org.charon.view.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said on one channel, and what waits for the GM there.
 *
 * @param messages oldest first, at most {@link #MESSAGE_LIMIT}
 * @param pending replies that wait for the GM, oldest first
 * @param unread how many queries came since the GM last looked or answered
 * @param autoApprove whether drafts to the players' queries are said without the GM
 * @param edition another and higher one after every change, for the GM's pages to know when to read it again; 0 before the first
 */
public record Conversation(
        List<Message> messages, List<PendingReply> pending, int unread, boolean autoApprove, long edition) {

    /** Most messages of a channel; older ones fall away. */
    public static final int MESSAGE_LIMIT = 500;

    /** Most pending replies of a channel; a crowd that keeps asking must not fill the memory. */
    public static final int PENDING_LIMIT = 100;

    /** Nothing was said. */
    public static final Conversation EMPTY = new Conversation(List.of(), List.of(), 0, false, 0);

    /** Copies the lists so that the record cannot change. */
    public Conversation {
        messages = List.copyOf(messages);
        pending = List.copyOf(pending);
    }

    /**
     * @param message the next one
     * @return a copy that ends with it. A query is unread; with a line of the computer the GM has answered all there is
     */
    public Conversation withMessage(Message message) {
        return ending(message, message.role() == Role.USER ? Math.min(unread + 1, MESSAGE_LIMIT) : 0);
    }

    /**
     * @param message what the computer says of itself
     * @return a copy that ends with it; what the GM has not read stays unread
     */
    public Conversation answered(Message message) {
        return ending(message, unread);
    }

    private Conversation ending(Message message, int unreadThen) {
        List<Message> next = append(messages, message);
        List<Message> kept = next.subList(Math.max(0, next.size() - MESSAGE_LIMIT), next.size());
        return new Conversation(kept, pending, unreadThen, autoApprove, edition);
    }

    /**
     * @param reply the next one to wait for the GM
     * @return a copy with it
     */
    public Conversation withPending(PendingReply reply) {
        return waitingFor(append(pending, reply));
    }

    /**
     * @param pendingId of a pending reply
     * @return a copy without it
     */
    public Conversation withoutPending(String pendingId) {
        return waitingFor(pending.stream()
                .filter(reply -> !reply.pendingId().equals(pendingId))
                .toList());
    }

    /**
     * @param reply a pending reply as it is now
     * @return a copy with it, in its place
     */
    public Conversation withReplaced(PendingReply reply) {
        return waitingFor(pending.stream()
                .map(other -> other.pendingId().equals(reply.pendingId()) ? reply : other)
                .toList());
    }

    private Conversation waitingFor(List<PendingReply> replies) {
        return new Conversation(messages, replies, unread, autoApprove, edition);
    }

    /**
     * @return a copy that the GM has read to its end
     */
    public Conversation read() {
        return new Conversation(messages, pending, 0, autoApprove, edition);
    }

    /**
     * @param on whether drafts to the players' queries are said without the GM from now on
     * @return a copy with that. What waits for the GM goes on waiting, and without the switch nothing else is said by itself
     */
    public Conversation withAutoApprove(boolean on) {
        List<PendingReply> replies =
                on ? pending : pending.stream().map(PendingReply::forTheGm).toList();
        return new Conversation(messages, replies, unread, on, edition);
    }

    /**
     * @param next its edition
     * @return a copy with that
     */
    Conversation withEdition(long next) {
        return new Conversation(messages, pending, unread, autoApprove, next);
    }

    /**
     * @return whether it is as if it had never begun
     */
    boolean isUntouched() {
        return messages.isEmpty() && pending.isEmpty() && unread == 0 && !autoApprove;
    }

    /**
     * @param pendingId of a pending reply
     * @return that reply, if it still waits
     */
    public Optional<PendingReply> pending(String pendingId) {
        return pending.stream()
                .filter(reply -> reply.pendingId().equals(pendingId))
                .findFirst();
    }

    /**
     * @return whether no more replies may wait
     */
    public boolean isFull() {
        return pending.size() >= PENDING_LIMIT;
    }

    /**
     * @return the queries that have no answer yet, oldest first. What the GM prepares unasked is not among them, nor is a query whose
     *     message has fallen away
     */
    public List<String> waiting() {
        if (pending.isEmpty()) {
            return List.of();
        }
        Set<String> shown = messages.stream().map(Message::messageId).collect(Collectors.toSet());
        return pending.stream()
                .map(PendingReply::queryId)
                .filter(shown::contains)
                .toList();
    }

    /**
     * Whether there is any {@link #waiting} query. Told with every change of the state, so that it looks from the newest message back and
     * ends at the first.
     *
     * @return whether one waits
     */
    public boolean isWaiting() {
        if (pending.isEmpty()) {
            return false;
        }
        Set<String> asked = pending.stream().map(PendingReply::queryId).collect(Collectors.toSet());
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (asked.contains(messages.get(i).messageId())) {
                return true;
            }
        }
        return false;
    }

    /**
     * @return the newest message, if there is one
     */
    public Optional<Message> lastMessage() {
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> next = new ArrayList<>(list.size() + 1);
        next.addAll(list);
        next.add(last);
        return next;
    }
}
