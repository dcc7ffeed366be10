package org.charon.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Explains why a JSON body could not be read. Jackson's own messages mention classes, these mention fields. */
final class JsonErrorMessage {
    private JsonErrorMessage() {}

    /** One sentence for the client. */
    static String of(JacksonException problem) {
        if (problem instanceof StrictStringDeserializer.ForbiddenCharacter text) {
            return field(text) + " must not hold " + text.what + ".";
        }
        if (problem instanceof StreamConstraintsException) {
            return "The JSON is nested too deeply, or holds a name or number that is too long.";
        }
        if (problem instanceof InputCoercionException) {
            return "The JSON holds a number that is too large" + where(problem) + ".";
        }
        if (problem instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return field(mismatch) + " must be " + kind(mismatch.getTargetType()) + ".";
        }
        if (problem instanceof JsonMappingException mapping) {
            // E.g. an exception of a record's constructor, whose message is not meant for clients; only the path is
            // shown.
            return mapping.getCause() instanceof JacksonException inner
                    ? of(inner)
                    : field(mapping) + " holds a value that does not fit.";
        }
        return problem.getOriginalMessage() != null
                        && problem.getOriginalMessage().startsWith("Duplicate field")
                ? "The JSON gives the same name twice" + where(problem) + "; give each name once."
                : "The body is not well-formed JSON" + where(problem) + ".";
    }

    private static String where(JacksonException problem) {
        return problem.getLocation() == null || problem.getLocation().getLineNr() < 1
                ? ""
                : " (line " + problem.getLocation().getLineNr() + ", column "
                        + problem.getLocation().getColumnNr() + ")";
    }

    private static String field(JsonMappingException problem) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : problem.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "The body" : path.toString();
    }

    private static String kind(Class<?> type) {
        if (type == String.class || type == Character.class || type == char.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (List.of(int.class, long.class, short.class, byte.class).contains(type)
                || List.of(Integer.class, Long.class, Short.class, Byte.class).contains(type)
                || type == java.math.BigInteger.class) {
            return "a whole number" + range(type);
        }
        if (type == double.class || type == float.class || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
            return "a time such as 2183-06-01T12:00:00Z";
        }
        return Map.class.isAssignableFrom(type) || type != Object.class ? "an object" : "another kind of value";
    }

    private static String range(Class<?> type) {
        return type == int.class || type == Integer.class
                ? " from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE
                : "";
    }
}
