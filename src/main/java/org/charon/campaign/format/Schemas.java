package org.charon.campaign.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas (draft 2020-12) of campaign files, made from their descriptions. */
public final class Schemas {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    /** A schema of alternating keys and values. */
    public static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            schema.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return schema;
    }

    /** The same value, or null, which YAML has under a key with nothing behind it. */
    static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.isEmpty()) {
            return schema;
        }
        if (!schema.containsKey("type")) {
            return of("anyOf", List.of(schema, of("type", "null")));
        }
        List<Object> types =
                new ArrayList<>(schema.get("type") instanceof List<?> list ? list : List.of(schema.get("type")));
        types.add("null");
        Map<String, Object> nullable = new LinkedHashMap<>(schema);
        nullable.put("type", types);
        return nullable;
    }

    /** The schema of a file, or of the front matter of a Markdown file. */
    public static Map<String, Object> of(FileKind<?> kind) {
        Map<String, Object> schema = of("$schema", DRAFT, "title", kind.path());
        schema.putAll(kind.format().schema());
        return schema;
    }

    /** The text of a schema file. */
    public static String json(FileKind<?> kind) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(lines)
                .withArrayIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter());
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(of(kind)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema holds nothing but maps, lists and texts", e);
        }
    }
}
