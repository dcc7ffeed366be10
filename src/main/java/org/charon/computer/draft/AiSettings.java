package org.charon.computer.draft;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the language model that drafts the ship computer's replies. */
@ConfigMapping(prefix = "charon.ai")
public interface AiSettings {

    /** API of the service: none, anthropic, openai (and compatible services) or ollama. */
    @WithDefault("none")
    String provider();

    /** Base URL of the service. Defaults to the provider's public URL, for Ollama to localhost. */
    Optional<String> baseUrl();

    /** Model name as the provider knows it. */
    Optional<String> model();

    /** API key. Set it through the environment, not in a file; never log or show it. */
    Optional<String> apiKey();

    /** Time limit of one attempt. There are at most two attempts. */
    @WithDefault("20s")
    Duration timeout();
}
