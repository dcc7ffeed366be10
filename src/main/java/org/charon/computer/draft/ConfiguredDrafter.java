package org.charon.computer.draft;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The drafter chosen by the settings; empty if drafting is off or the settings are invalid. */
public record ConfiguredDrafter(Optional<Drafter> drafter, DraftingStatus status) {

    private static final String NONE = "none";

    /** Chooses by the settings; invalid settings turn drafting off and are explained in the status. */
    public static ConfiguredDrafter of(AiSettings settings) {
        String name = settings.provider().strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals(NONE)) {
            return off(NONE, "", null);
        }
        Optional<Provider> provider = Provider.of(name);
        if (provider.isEmpty()) {
            return off(NONE, "", "charon.ai.provider must be none, " + Provider.names() + ".");
        }
        String model = text(settings.model());
        String problem = problem(provider.get(), settings);
        return problem != null
                ? off(name, model, problem)
                : new ConfiguredDrafter(
                        Optional.of(drafter(provider.get(), model, settings)), new DraftingStatus(name, model, null));
    }

    private static ConfiguredDrafter off(String provider, String model, String problem) {
        return new ConfiguredDrafter(Optional.empty(), new DraftingStatus(provider, model, problem));
    }

    private static String problem(Provider provider, AiSettings settings) {
        if (text(settings.model()).isEmpty()) {
            return "Nobody drafts: set charon.ai.model (CHARON_AI_MODEL) to the name of a model of " + provider.wire()
                    + ", and start Charon again.";
        }
        if (provider.needsKey(!text(settings.baseUrl()).isEmpty())
                && text(settings.apiKey()).isEmpty()) {
            return "Nobody drafts: set the environment variable CHARON_AI_API_KEY to your key of " + provider.wire()
                    + ", and start Charon again.";
        }
        if (!isHttp(text(settings.baseUrl()))) {
            return "Nobody drafts: charon.ai.base-url must begin with http:// or https:// and name a host.";
        }
        if (settings.timeout().toMillis() < 1) {
            return "Nobody drafts: charon.ai.timeout must be longer than nothing, such as 20s.";
        }
        return null;
    }

    private static boolean isHttp(String url) {
        if (url.isEmpty()) {
            return true;
        }
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Drafter drafter(Provider provider, String model, AiSettings settings) {
        String baseUrl = text(settings.baseUrl());
        String url = baseUrl.isEmpty() ? provider.baseUrl() : baseUrl;
        String key = text(settings.apiKey());
        String bearer = key.isEmpty() ? null : "Bearer " + key;
        return switch (provider) {
            case ANTHROPIC -> {
                AnthropicApi api = ModelClients.client(AnthropicApi.class, url, settings.timeout());
                yield new ModelDrafter<>(
                        prompt -> api.createMessage(key, AnthropicApi.Request.of(model, prompt)),
                        AnthropicApi.Answer::text);
            }
            case OPENAI -> {
                OpenAiApi api = ModelClients.client(OpenAiApi.class, url, settings.timeout());
                yield new ModelDrafter<>(
                        prompt -> api.createCompletion(bearer, OpenAiApi.Request.of(model, prompt)),
                        OpenAiApi.Answer::text);
            }
            case OLLAMA -> {
                OllamaApi api = ModelClients.client(OllamaApi.class, url, settings.timeout());
                yield new ModelDrafter<>(
                        prompt -> api.chat(bearer, OllamaApi.Request.of(model, prompt)), OllamaApi.Answer::text);
            }
        };
    }

    private static String text(Optional<String> setting) {
        return setting.map(String::strip).orElse("");
    }
}
