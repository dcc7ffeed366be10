package org.charon.campaign.computer;

import static org.charon.campaign.format.Kinds.LINES;
import static org.charon.campaign.format.Kinds.TEXT;

import java.util.List;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Kinds;

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

    /** The character of a campaign that gives it none. */
    public static final CharonContext DEFAULT = new CharonContext("CHARON", "", "", "", "", 500, 0.7, List.of());

    private static final Field<String> NAME =
            Field.of("name", TEXT, "What it is called.").orElse(DEFAULT.name());
    private static final Field<String> DESIGNATION =
            Field.of("designation", TEXT, "Its formal name.").gmOnly();
    private static final Field<String> VERSION =
            Field.of("version", TEXT, "Its version in the fiction.").gmOnly();
    private static final Field<String> PERSONALITY =
            Field.of("personality", TEXT, "How it talks.").gmOnly();
    private static final Field<String> SYSTEM_PROMPT =
            Field.of("system_prompt", TEXT, "Instruction for a language model.").gmOnly();
    private static final Field<Integer> MAX_RESPONSE_LENGTH = Field.of(
                    "max_response_length", Kinds.whole(1, 100_000), "Longest answer, in characters.")
            .orElse(DEFAULT.maxResponseLength())
            .gmOnly();
    private static final Field<Double> TEMPERATURE = Field.of(
                    "temperature", Kinds.number(0, 2), "How freely a language model answers.")
            .orElse(DEFAULT.temperature())
            .gmOnly();
    private static final Field<List<String>> FALLBACK_RESPONSES = Field.of(
                    "fallback_responses", LINES, "What it says without a language model.")
            .gmOnly();

    /** The file {@code charon/context.yaml}. */
    public static final FileKind<CharonContext> KIND = FileKind.yaml(
            CharonContext.class,
            "charon-context",
            "charon/context.yaml",
            "the ship's computer has its default character.",
            Format.of(
                            "the computer's character",
                            NAME,
                            DESIGNATION,
                            VERSION,
                            PERSONALITY,
                            SYSTEM_PROMPT,
                            MAX_RESPONSE_LENGTH,
                            TEMPERATURE,
                            FALLBACK_RESPONSES)
                    .as(file -> new CharonContext(
                            file.get(NAME),
                            file.get(DESIGNATION),
                            file.get(VERSION),
                            file.get(PERSONALITY),
                            file.get(SYSTEM_PROMPT),
                            file.get(MAX_RESPONSE_LENGTH),
                            file.get(TEMPERATURE),
                            file.get(FALLBACK_RESPONSES))));

    /** Copies the list so that the record cannot change. */
    public CharonContext {
        fallbackResponses = List.copyOf(fallbackResponses);
    }
}
