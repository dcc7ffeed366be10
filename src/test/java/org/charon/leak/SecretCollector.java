package org.charon.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts texts into public and secret ones. A text that is both counts as public. */
final class SecretCollector {

    private final Map<String, String> closed = new LinkedHashMap<>();
    private final StringBuilder open = new StringBuilder();

    /** Adds public texts. */
    void addPublic(String... texts) {
        for (String text : texts) {
            open.append(text).append('\n');
        }
    }

    /** Adds texts that only the GM may see. */
    void addSecret(String why, String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                closed.putIfAbsent(text, why);
            }
        }
    }

    /** Adds texts as public or secret, depending on a condition. */
    void addPublicIf(boolean condition, String why, String... texts) {
        if (condition) {
            addPublic(texts);
        } else {
            addSecret(why, texts);
        }
    }

    /** Adds every text in a value from a free-form part of a file as secret. */
    void addSecretsIn(String why, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> addSecretsIn(why, inner));
        } else if (value instanceof Iterable<?> list) {
            list.forEach(inner -> addSecretsIn(why, inner));
        } else if (value instanceof String text) {
            addSecret(why, text);
        }
    }

    List<Secret> secrets() {
        String known = open.toString();
        List<Secret> secrets = new ArrayList<>();
        closed.forEach((text, why) -> {
            if (!WireWords.contain(text) && !Secret.occurs(text, known)) {
                secrets.add(new Secret(text, why));
            }
        });
        return secrets;
    }
}
