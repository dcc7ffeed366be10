package org.charon.computer.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose interface a model's service speaks. */
enum Provider {
    ANTHROPIC("https://api.anthropic.com/v1"),
    OPENAI("https://api.openai.com/v1"),
    OLLAMA("http://localhost:11434");

    private final String baseUrl;

    Provider(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Where its service is, if the settings say nothing else. */
    String baseUrl() {
        return baseUrl;
    }

    /** As it stands in the settings. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param hasBaseUrl whether the settings say where the service is: one of somebody's own may want no key
     */
    boolean needsKey(boolean hasBaseUrl) {
        return this == ANTHROPIC || this == OPENAI && !hasBaseUrl;
    }

    static Optional<Provider> of(String name) {
        return Arrays.stream(values())
                .filter(provider -> provider.wire().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Provider::wire).collect(Collectors.joining(", "));
    }
}
