package org.charon.computer.draft;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which language model drafts the ship computer's replies. */
@ConfigMapping(prefix = "charon.ai")
public interface AiSettings {

    /**
     * Whose interface the model's service speaks; {@code openai} stands for every service that speaks like OpenAI's.
     *
     * @return none, anthropic, openai or ollama
     */
    @WithDefault("none")
    String provider();

    /**
     * Where the service is; without it, where its provider has it, and for Ollama this machine.
     *
     * @return a URL
     */
    Optional<String> baseUrl();

    /**
     * The model, by the name that its provider gives it.
     *
     * @return a name
     */
    Optional<String> model();

    /**
     * The key of the service. Belongs into the environment, not into a file.
     *
     * @return the key, which must be shown nowhere
     */
    Optional<String> apiKey();

    /**
     * How long one attempt may take, to the last word. There are two of them.
     *
     * @return longer than nothing
     */
    @WithDefault("20s")
    Duration timeout();
}
