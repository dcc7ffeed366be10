package org.charon.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts texts into those that players may be sent and those they may not. A text that is both is no secret. */
final class SecretCollector {

    private final Map<String, String> closed = new LinkedHashMap<>();
    private final StringBuilder open = new StringBuilder();

    /** Texts that anybody may know. */
    void open(String... texts) {
        for (String text : texts) {
            open.append(text).append('\n');
        }
    }

    /** Texts that nobody but the GM may know. */
    void close(String why, String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                closed.putIfAbsent(text, why);
            }
        }
    }

    /** Texts that may be known if, and only if, a condition holds. */
    void openIf(boolean condition, String why, String... texts) {
        if (condition) {
            open(texts);
        } else {
            close(why, texts);
        }
    }

    /** Every text inside of a value from a free-form part of a file. */
    void closeDeep(String why, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> closeDeep(why, inner));
        } else if (value instanceof Iterable<?> list) {
            list.forEach(inner -> closeDeep(why, inner));
        } else if (value instanceof String text) {
            close(why, text);
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
