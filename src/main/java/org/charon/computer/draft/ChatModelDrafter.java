package org.charon.computer.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import org.charon.computer.draft.DraftFailure.Kind;

/** Has a language model draft through LangChain4j. */
final class ChatModelDrafter implements Drafter {

    /** Enough for the shortest reply and its surroundings. */
    private static final int FEWEST_TOKENS = 512;

    private final ChatModel model;
    private final double hottest;
    private final boolean countsTokens;

    /**
     * @param model asked once for each draft; must not try again by itself
     * @param hottest highest temperature that it takes
     * @param countsTokens whether it must be told how long an answer may get
     */
    ChatModelDrafter(ChatModel model, double hottest, boolean countsTokens) {
        this.model = model;
        this.hottest = hottest;
        this.countsTokens = countsTokens;
    }

    @Override
    public String draft(Prompt prompt) throws DraftFailure {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt.system()));
        prompt.turns()
                .forEach(turn ->
                        messages.add(turn.byModel() ? AiMessage.from(turn.text()) : UserMessage.from(turn.text())));
        ChatRequest.Builder request =
                ChatRequest.builder().messages(messages).temperature(Math.min(prompt.temperature(), hottest));
        if (countsTokens) {
            // In no language does a character take more than one.
            request.maxOutputTokens(Math.max(FEWEST_TOKENS, prompt.maxLength()));
        }
        try {
            AiMessage answer = model.chat(request.build()).aiMessage();
            return answer == null ? "" : answer.text();
        } catch (RuntimeException e) {
            throw new DraftFailure(kind(e));
        }
    }

    private static Kind kind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                return kind(http.statusCode());
            } else if (cause instanceof InterruptedException) {
                return Kind.STOPPED;
            } else if (cause instanceof HttpTimeoutException) {
                return Kind.TIMEOUT;
            } else if (cause instanceof JsonProcessingException) {
                // Before the IOException that it is.
                return Kind.UNREADABLE;
            } else if (cause instanceof IOException || cause instanceof UnresolvedAddressException) {
                return Kind.UNREACHABLE;
            }
        }
        // Of these it is not certain that they have a cause.
        return failure instanceof AuthenticationException
                ? Kind.KEY_REFUSED
                : failure instanceof RateLimitException
                        ? Kind.TOO_FAST
                        : failure instanceof TimeoutException ? Kind.TIMEOUT : Kind.UNREADABLE;
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.KEY_REFUSED;
            case 404 -> Kind.UNKNOWN_MODEL;
            case 408 -> Kind.TIMEOUT;
            case 429 -> Kind.TOO_FAST;
            default -> status >= 500 ? Kind.BROKEN : Kind.REFUSED;
        };
    }
}
