package org.charon.computer.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which language model drafts the replies.
 *
 * @param provider none, anthropic, openai or ollama
 * @param model empty if drafting is off
 * @param problem what is wrong with the settings and how to fix it; null if they are valid
 */
@Schema(name = "DraftingStanding")
public record DraftingStatus(
        String provider,
        String model,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String problem) {}
