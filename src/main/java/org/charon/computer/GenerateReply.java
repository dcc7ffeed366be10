package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Has a line drafted for the ship computer without anybody having asked; it waits for the GM like any reply.
 *
 * @param prompt what it is to be about
 * @param contextOverride what whoever drafts is to know this once; a canned line takes no notice of it
 */
public record GenerateReply(
        @NotBlank @Size(max = 1000) String prompt,
        @Size(max = Message.CONTENT_LIMIT) String contextOverride) {

    /**
     * @param success true
     * @param queryId of the prompt; of no message
     * @param pendingId of the reply that waits
     * @param response the draft
     */
    public record Answer(boolean success, String queryId, String pendingId, String response) {}

    /**
     * @param queryId new id of the prompt
     * @param pendingId new id of the reply
     * @param response the draft
     * @param now the time
     * @return the change that it makes
     */
    public ChannelChange<Answer> as(String queryId, String pendingId, String response, Instant now) {
        return conversation -> conversation.isFull()
                ? Turn.full()
                : new Turn.Done<>(
                        conversation.withPending(new Pending(pendingId, queryId, prompt, response, now)),
                        new Answer(true, queryId, pendingId, response));
    }
}
