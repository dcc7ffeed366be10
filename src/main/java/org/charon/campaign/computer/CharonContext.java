package org.charon.campaign.computer;

import java.util.List;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;

/**
 * The ship computer's character. For the GM and the computer itself; nothing of it but the name is for players.
 *
 * @param name what it is called
 * @param designation its formal name
 * @param version free text
 * @param personality how it talks, free text
 * @param systemPrompt instruction for a language model
 * @param maxResponseLength longest answer, in characters
 * @param temperature of a language model, 0 to 2
 * @param fallbackResponses what it says without a language model
 */
public record CharonContext(
        String name,
        String designation,
        String version,
        String personality,
        String systemPrompt,
        int maxResponseLength,
        double temperature,
        List<String> fallbackResponses) {

    /** The file {@code charon/context.yaml}. */
    public static final FileKind<CharonContext> KIND =
            FileKind.yaml(CharonContext.class, "the ship's computer has its default character.", CharonContext::read);

    /** The character of a campaign that gives it none. */
    public static final CharonContext DEFAULT = new CharonContext("CHARON", "", "", "", "", 500, 0.7, List.of());

    /** Copies the list so that the record cannot change. */
    public CharonContext {
        fallbackResponses = List.copyOf(fallbackResponses);
    }

    private static CharonContext read(YamlMap file) {
        return new CharonContext(
                file.text("name", DEFAULT.name()),
                file.text("designation"),
                file.text("version"),
                file.text("personality"),
                file.text("system_prompt"),
                file.whole("max_response_length", DEFAULT.maxResponseLength(), 1, 100_000),
                file.number("temperature", DEFAULT.temperature(), 0, 2),
                file.lines("fallback_responses"));
    }
}
