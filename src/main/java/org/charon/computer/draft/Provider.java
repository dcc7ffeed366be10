package org.charon.computer.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Supported language model APIs. */
enum Provider {
    ANTHROPIC("https://api.anthropic.com/v1"),
    OPENAI("https://api.openai.com/v1"),
    OLLAMA("http://localhost:11434");

    private final String baseUrl;

    Provider(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Default URL of the service. */
    String baseUrl() {
        return baseUrl;
    }

    /** Name in the settings. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A self-hosted service, which has a base URL in the settings, may need no key. */
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
