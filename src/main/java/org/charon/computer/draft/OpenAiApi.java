package org.charon.computer.draft;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** OpenAI's chat completions API and compatible ones, reduced to what a draft needs. */
@RegisterRestClient
interface OpenAiApi {

    /** @param authorization whole header; null for none */
    @POST
    @Path("chat/completions")
    Uni<Answer> createCompletion(@HeaderParam("Authorization") String authorization, Request request);

    record Request(String model, List<ChatMessage> messages, double temperature) {

        static Request of(String model, Prompt prompt) {
            return new Request(model, ChatMessage.systemAndTurns(prompt), prompt.temperature());
        }
    }

    record Answer(List<Choice> choices) {

        /** The first choice, since only one was requested; empty if there is none. */
        String text() {
            ChatMessage message =
                    choices == null || choices.isEmpty() ? null : choices.get(0).message();
            return message == null ? "" : message.content();
        }
    }

    record Choice(ChatMessage message) {}
}
