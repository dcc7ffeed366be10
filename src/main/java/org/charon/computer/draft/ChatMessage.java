package org.charon.computer.draft;

import java.util.List;
import java.util.stream.Stream;

/**
 * One turn of a conversation, in the shape that all three services share.
 *
 * @param role system, user or assistant
 * @param content plain text; null where a service had none to give
 */
record ChatMessage(String role, String content) {

    /** The turns of a prompt without its system text. */
    static List<ChatMessage> turns(Prompt prompt) {
        return prompt.turns().stream()
                .map(turn -> new ChatMessage(turn.byModel() ? "assistant" : "user", turn.text()))
                .toList();
    }

    /** The system text of a prompt as a first message, and its turns. */
    static List<ChatMessage> systemAndTurns(Prompt prompt) {
        return Stream.concat(Stream.of(new ChatMessage("system", prompt.system())), turns(prompt).stream())
                .toList();
    }
}
