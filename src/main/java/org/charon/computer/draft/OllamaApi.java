package org.charon.computer.draft;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Ollama's chat API, reduced to what a draft needs. */
@RegisterRestClient
interface OllamaApi {

    /** @param authorization whole header, for a proxy in front of Ollama; null for none */
    @POST
    @Path("api/chat")
    Uni<Answer> chat(@HeaderParam("Authorization") String authorization, Request request);

    /** @param stream false for a single JSON answer */
    record Request(String model, List<ChatMessage> messages, boolean stream, Options options) {

        /** Ollama's small default cuts off the start of a long prompt. */
        private static final int CONTEXT_TOKENS = 8192;

        static Request of(String model, Prompt prompt) {
            return new Request(
                    model,
                    ChatMessage.systemAndTurns(prompt),
                    false,
                    new Options(prompt.temperature(), CONTEXT_TOKENS));
        }
    }

    /** @param numCtx size of the context window in tokens */
    record Options(double temperature, int numCtx) {}

    record Answer(ChatMessage message) {

        String text() {
            return message == null ? "" : message.content();
        }
    }
}
