package org.charon.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Applies RFC 6902 patches in tests, written from the standard alone and strict: removed or replaced values must exist, and operations may
 * not have unknown members.
 */
public final class JsonPatch {

    private JsonPatch() {}

    /**
     * Returns the patched document without changing the original. Throws IllegalArgumentException for an operation that cannot be applied.
     */
    public static JsonNode apply(JsonNode document, JsonNode patch) {
        JsonNode result = document.deepCopy();
        for (JsonNode operation : patch) {
            result = applyOperation(result, operation);
        }
        return result;
    }

    private static JsonNode applyOperation(JsonNode document, JsonNode operation) {
        String name = operation.path("op").asText();
        Set<String> fields =
                switch (name) {
                    case "remove" -> Set.of("op", "path");
                    case "move" -> Set.of("op", "from", "path");
                    default -> Set.of("op", "path", "value");
                };
        check(Set.of("add", "remove", "replace", "move").contains(name), operation, "is unknown");
        check(operation.size() == fields.size() && fields.stream().allMatch(operation::has), operation, "is malformed");
        String path = operation.get("path").textValue();
        if (name.equals("move")) {
            return moved(document, operation, operation.get("from").textValue(), path);
        }
        if (path.isEmpty()) {
            check(!name.equals("remove"), operation, "leaves nothing");
            return operation.get("value").deepCopy();
        }
        check(path.startsWith("/"), operation, "has no pointer");
        int slash = path.lastIndexOf('/');
        JsonNode parent = document.at(path.substring(0, slash));
        String key = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            check(name.equals("add") || object.has(key), operation, "is about what is not there");
            if (name.equals("remove")) {
                object.remove(key);
            } else {
                object.set(key, operation.get("value").deepCopy());
            }
        } else if (parent instanceof ArrayNode array) {
            check(key.matches("0|[1-9][0-9]*"), operation, "has no index");
            int index = Integer.parseInt(key);
            check(index < array.size() || name.equals("add") && index == array.size(), operation, "is out of range");
            switch (name) {
                case "add" -> array.insert(index, operation.get("value").deepCopy());
                case "remove" -> array.remove(index);
                default -> array.set(index, operation.get("value").deepCopy());
            }
        } else {
            check(false, operation, parent instanceof MissingNode ? "leads nowhere" : "leads into a plain value");
        }
        return document;
    }

    /** As in the standard: the value is removed from one place and added at the other. */
    private static JsonNode moved(JsonNode document, JsonNode operation, String from, String path) {
        check(!path.startsWith(from + "/"), operation, "leads into itself");
        JsonNode value = document.at(from);
        check(!value.isMissingNode(), operation, "is about what is not there");
        JsonNode without = applyOperation(document, operation("remove", from, null));
        return applyOperation(without, operation("add", path, value));
    }

    private static JsonNode operation(String name, String path, JsonNode value) {
        ObjectNode operation =
                JsonNodeFactory.instance.objectNode().put("op", name).put("path", path);
        return value == null ? operation : operation.set("value", value);
    }

    private static void check(boolean holds, JsonNode operation, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(operation + " " + otherwise);
        }
    }
}
