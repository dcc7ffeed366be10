package org.charon.view.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The messages of one channel and the replies that wait for the GM, both oldest first.
 *
 * @param unread queries since the GM last read or answered
 * @param autoApprove whether drafts for players' queries are sent without the GM
 * @param edition increases with every change, so that the GM's pages know when to reload; 0 before the first
 */
public record Conversation(
        List<Message> messages, List<PendingReply> pending, int unread, boolean autoApprove, long edition) {

    /** Older messages are dropped. */
    public static final int MESSAGE_LIMIT = 500;

    /** Limits memory when many queries arrive without an answer. */
    public static final int PENDING_LIMIT = 100;

    public static final Conversation EMPTY = new Conversation(List.of(), List.of(), 0, false, 0);

    public Conversation {
        messages = List.copyOf(messages);
        pending = List.copyOf(pending);
    }

    /** A copy with another message. A query counts as unread; a line of the computer marks everything as read. */
    public Conversation withMessage(Message message) {
        return withLast(message, message.role() == Role.USER ? Math.min(unread + 1, MESSAGE_LIMIT) : 0);
    }

    /** A copy with an automatic message of the computer, which leaves the unread count as it is. */
    public Conversation withAutomaticMessage(Message message) {
        return withLast(message, unread);
    }

    private Conversation withLast(Message message, int unreadThen) {
        List<Message> next = append(messages, message);
        List<Message> kept = next.subList(Math.max(0, next.size() - MESSAGE_LIMIT), next.size());
        return new Conversation(kept, pending, unreadThen, autoApprove, edition);
    }

    public Conversation withPending(PendingReply reply) {
        return withReplies(append(pending, reply));
    }

    public Conversation withoutPending(String pendingId) {
        return withReplies(pending.stream()
                .filter(reply -> !reply.pendingId().equals(pendingId))
                .toList());
    }

    /** A copy in which a pending reply is replaced by its new version. */
    public Conversation withReplaced(PendingReply reply) {
        return withReplies(pending.stream()
                .map(other -> other.pendingId().equals(reply.pendingId()) ? reply : other)
                .toList());
    }

    private Conversation withReplies(List<PendingReply> replies) {
        return new Conversation(messages, replies, unread, autoApprove, edition);
    }

    /** A copy that is marked as read. */
    public Conversation asRead() {
        return new Conversation(messages, pending, 0, autoApprove, edition);
    }

    /** A copy with automatic approval on or off. Replies that already wait for the GM keep waiting. */
    public Conversation withAutoApprove(boolean on) {
        List<PendingReply> replies = on
                ? pending
                : pending.stream().map(PendingReply::withoutAutoApproval).toList();
        return new Conversation(messages, replies, unread, on, edition);
    }

    Conversation withEdition(long next) {
        return new Conversation(messages, pending, unread, autoApprove, next);
    }

    /** Whether this equals a conversation that was never used, apart from its edition. */
    boolean isUntouched() {
        return messages.isEmpty() && pending.isEmpty() && unread == 0 && !autoApprove;
    }

    public Optional<PendingReply> pending(String pendingId) {
        return pending.stream()
                .filter(reply -> reply.pendingId().equals(pendingId))
                .findFirst();
    }

    /** Whether the limit of pending replies is reached. */
    public boolean isFull() {
        return pending.size() >= PENDING_LIMIT;
    }

    /** Ids of queries without an answer, oldest first. Excludes replies that the GM started, and queries whose message was dropped. */
    public List<String> unansweredQueries() {
        if (pending.isEmpty()) {
            return List.of();
        }
        Set<String> shown = messages.stream().map(Message::messageId).collect(Collectors.toSet());
        return pending.stream()
                .map(PendingReply::queryId)
                .filter(shown::contains)
                .toList();
    }

    /** Whether any query is {@link #unansweredQueries}. Called at every change of the state, so it stops at the newest one. */
    public boolean hasUnansweredQuery() {
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
