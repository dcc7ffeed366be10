package org.charon.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.charon.account.CurrentAccount;
import org.charon.account.UserDirectory;
import org.charon.database.Database;
import org.charon.wire.ApiException;

/** Messages: the GM sends them, their recipients read them. */
@Path("/api/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MessageResource {
    private static final BigInteger LARGEST_ID = BigInteger.valueOf(Long.MAX_VALUE);

    private final CurrentAccount current;
    private final UserDirectory users;
    private final Database database;

    @Inject
    MessageResource(CurrentAccount current, UserDirectory users, Database database) {
        this.current = current;
        this.users = users;
        this.database = database;
    }

    /**
     * The newest messages that the client may read.
     *
     * @param since id of the newest message the client already has
     * @param audience {@code player} restricts the GM to what every player may read
     */
    @GET
    @Path("messages/")
    @Transactional
    public Messages read(@QueryParam("since") String since, @QueryParam("audience") String audience) {
        long after = since(since);
        database.require();
        List<Sent> messages =
                MessageVisibility.of(current.get(), "player".equals(audience)).newest(after);
        return new Messages(messages, messages.size());
    }

    /** Sends a message; it is on disk when this returns. */
    @POST
    @Path("gm/broadcast/")
    @RolesAllowed("gm")
    @Transactional
    public Receipt send(@Valid Broadcast broadcast) {
        Message message = broadcast.message(Instant.now());
        List<String> unknown = message.recipients.stream()
                .filter(name -> !users.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw ApiException.notFound(
                    "There is no user %s; send to users that exist, or to nobody in particular for all."
                            .formatted(String.join(", ", unknown)));
        }
        database.require();
        message.persist();
        return new Receipt(true, message.id);
    }

    private static long since(String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("-?[0-9]{1,40}")) {
            throw ApiException.invalid("since must be the id of a message, a whole number.");
        }
        // Larger than any id, so there is nothing newer.
        return new BigInteger(text).min(LARGEST_ID).max(BigInteger.ZERO).longValue();
    }

    /** @param messages newest first */
    public record Messages(List<Sent> messages, int count) {}

    /** A message as clients read it; only the GM sees the recipients, empty for everybody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sent(
            long id, String sender, String content, Priority priority, Instant createdAt, List<String> recipients) {}

    public record Receipt(boolean success, long messageId) {}
}
