package org.charon.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/** Request of the GM to send a message. Defaults: sender CHARON, priority NORMAL, everybody as recipients. */
public record Broadcast(
        @NotBlank @Size(max = 10_000) String content,

        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String sender,

        Priority priority,
        @Size(max = 100) List<@NotNull @Size(min = 1, max = 64) String> recipients) {

    Message message(Instant now) {
        Message message = new Message();
        message.content = content;
        message.sender = sender == null ? "CHARON" : sender;
        message.priority = priority == null ? Priority.NORMAL : priority;
        if (recipients != null) {
            message.recipients.addAll(new TreeSet<>(recipients));
        }
        message.toAll = message.recipients.isEmpty();
        message.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
        return message;
    }
}
