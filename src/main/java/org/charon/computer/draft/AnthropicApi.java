package org.charon.computer.draft;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Anthropic's Messages API, reduced to what a draft needs. */
@RegisterRestClient
interface AnthropicApi {

    @POST
    @Path("messages")
    @ClientHeaderParam(name = "anthropic-version", value = "2023-06-01")
    Uni<Answer> createMessage(@HeaderParam("x-api-key") String key, Request request);

    /** @param maxTokens required by this API */
    record Request(String model, String system, List<ChatMessage> messages, int maxTokens, double temperature) {

        private static final int MIN_TOKENS = 512;
        private static final double MAX_TEMPERATURE = 1;

        static Request of(String model, Prompt prompt) {
            return new Request(
                    model,
                    prompt.system(),
                    ChatMessage.turns(prompt),
                    // A token has at least one character.
                    Math.max(MIN_TOKENS, prompt.maxLength()),
                    Math.min(prompt.temperature(), MAX_TEMPERATURE));
        }
    }

    /** @param content text blocks and blocks of other types, such as thinking */
    record Answer(List<Block> content) {

        String text() {
            return content == null
                    ? ""
                    : content.stream()
                            .filter(block -> "text".equals(block.type()) && block.text() != null)
                            .map(Block::text)
                            .collect(Collectors.joining("\n"));
        }
    }

    record Block(String type, String text) {}
}
