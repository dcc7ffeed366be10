package org.charon.computer.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.charon.computer.draft.DraftFailure.Kind;

/** Has a language model draft. An interrupt closes the connection to its service. */
final class ModelDrafter implements Drafter {

    private final Function<Prompt, Uni<String>> service;

    /**
     * @param service sends a prompt when it is subscribed to, and answers with the model's words
     */
    ModelDrafter(Function<Prompt, Uni<String>> service) {
        this.service = service;
    }

    @Override
    public String draft(Prompt prompt) throws DraftFailure {
        CompletableFuture<String> answer = service.apply(prompt).subscribeAsCompletionStage();
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw new DraftFailure(Kind.STOPPED);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static DraftFailure failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DraftFailure known) {
                return known;
            } else if (cause instanceof TimeoutException) {
                return new DraftFailure(Kind.TIMEOUT);
            } else if (cause instanceof InvalidDefinitionException) {
                // A fault of ours: a type that cannot be read or written at all.
                break;
            } else if (cause instanceof JsonProcessingException) {
                // Before the IOException that it is.
                return new DraftFailure(Kind.UNREADABLE);
            } else if (cause instanceof IOException) {
                return new DraftFailure(Kind.UNREACHABLE);
            }
        }
        throw new IllegalStateException("A language model's service could not be asked", failure);
    }
}
