package org.charon.computer.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.charon.computer.draft.DraftException.Kind;

/** Drafts with a language model service that answers {@code A}. An interrupt closes the connection. */
final class ModelDrafter<A> implements Drafter {

    private final Function<Prompt, Uni<A>> service;
    private final Function<A, String> text;

    /** @param service sends the prompt on subscription; its item is null if the answer has no body */
    ModelDrafter(Function<Prompt, Uni<A>> service, Function<A, String> text) {
        this.service = service;
        this.text = text;
    }

    @Override
    public String draft(Prompt prompt) throws DraftException {
        CompletableFuture<A> future = service.apply(prompt).subscribeAsCompletionStage();
        try {
            A answer = future.get();
            return answer == null ? "" : text.apply(answer);
        } catch (InterruptedException e) {
            future.cancel(true);
            throw new DraftException(Kind.STOPPED);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static DraftException failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DraftException known) {
                return known;
            } else if (cause instanceof TimeoutException) {
                return new DraftException(Kind.TIMEOUT);
            } else if (cause instanceof InvalidDefinitionException) {
                // Our own fault: a type that cannot be serialised.
                break;
            } else if (cause instanceof JsonProcessingException) {
                // Before IOException, which it extends.
                return new DraftException(Kind.UNREADABLE);
            } else if (cause instanceof IOException || cause instanceof HttpClosedException) {
                // Vert.x has an exception of its own for a connection that closes within an answer.
                return new DraftException(Kind.UNREACHABLE);
            }
        }
        throw new IllegalStateException("A language model's service could not be asked", failure);
    }
}
