package org.charon.campaign.computer;

import static org.charon.campaign.format.Kinds.LINES;
import static org.charon.campaign.format.Kinds.TEXT;

import java.util.List;
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

    /** The file {@code charon/context.yaml}. */
    public static final FileKind<CharonContext> KIND = FileKind.yaml(
            CharonContext.class,
            "charon-context",
            "charon/context.yaml",
            "the ship's computer has its default character.",
            Format.of("the computer's character", f -> {
                var name = f.add("name", TEXT, DEFAULT.name(), "What it is called.");
                var designation = f.gmOnly("designation", TEXT, "Its formal name.");
                var version = f.gmOnly("version", TEXT, "Its version in the fiction.");
                var personality = f.gmOnly("personality", TEXT, "How it talks.");
                var prompt = f.gmOnly("system_prompt", TEXT, "Instruction for a language model.");
                var length = f.add(
                        "max_response_length",
                        Kinds.whole(1, 100_000),
                        DEFAULT.maxResponseLength(),
                        "Longest answer, in characters.");
                var temperature =
                        f.add("temperature", Kinds.number(0, 2), DEFAULT.temperature(), "How freely a model answers.");
                var fallbacks = f.gmOnly("fallback_responses", LINES, "What it says without a language model.");
                return file -> new CharonContext(
                        file.get(name),
                        file.get(designation),
                        file.get(version),
                        file.get(personality),
                        file.get(prompt),
                        file.get(length),
                        file.get(temperature),
                        file.get(fallbacks));
            }));

    public CharonContext {
        fallbackResponses = List.copyOf(fallbackResponses);
    }
}
