package org.charon.computer.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who drafts the ship computer's replies.
 *
 * @param provider none, anthropic, openai or ollama
 * @param model the provider's name of the model; empty if nobody drafts
 * @param problem why nobody drafts though a provider is configured, and what to do, as a sentence; null if all is well
 */
public record DraftingStanding(
        String provider,
        String model,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String problem) {}
