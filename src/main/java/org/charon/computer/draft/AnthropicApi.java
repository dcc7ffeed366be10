package org.charon.computer.draft;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Anthropic's Messages API, as far as a draft needs it. */
@RegisterRestClient
interface AnthropicApi {

    @POST
    @Path("messages")
    @ClientHeaderParam(name = "anthropic-version", value = "2023-06-01")
    Uni<Answer> createMessage(@HeaderParam("x-api-key") String key, Request request);

    /**
     * @param maxTokens limit of the answer, which this API does not do without
     * @param temperature 0 to 1
     */
    record Request(String model, String system, List<ChatMessage> messages, int maxTokens, double temperature) {

        private static final int MIN_TOKENS = 512;
        private static final double MAX_TEMPERATURE = 1;

        static Request of(String model, Prompt prompt) {
            return new Request(
                    model,
                    prompt.system(),
                    ChatMessage.turns(prompt),
                    // A character is never more than one token.
                    Math.max(MIN_TOKENS, prompt.maxLength()),
                    Math.min(prompt.temperature(), MAX_TEMPERATURE));
        }
    }

    /**
     * @param content text, and blocks of other types such as thinking
     */
    record Answer(List<Block> content) {

        /** The text blocks, one per line. */
        String text() {
            return content == null
                    ? ""
                    : content.stream()
                            .filter(block -> "text".equals(block.type()) && block.text() != null)
                            .map(Block::text)
                            .collect(Collectors.joining("\n"));
        }
    }

    /**
     * @param text null unless the type is {@code text}
     */
    record Block(String type, String text) {}
}
