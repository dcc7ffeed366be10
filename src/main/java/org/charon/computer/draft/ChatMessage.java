package org.charon.computer.draft;

import java.util.List;
import java.util.stream.Stream;

/**
 * One message in the format that all three APIs share; the role is system, user or assistant, the content null in an answer
 * without text.
 */
record ChatMessage(String role, String content) {

    static List<ChatMessage> turns(Prompt prompt) {
        return prompt.turns().stream()
                .map(turn -> new ChatMessage(turn.byModel() ? "assistant" : "user", turn.text()))
                .toList();
    }

    static List<ChatMessage> systemAndTurns(Prompt prompt) {
        return Stream.concat(Stream.of(new ChatMessage("system", prompt.system())), turns(prompt).stream())
                .toList();
    }
}
