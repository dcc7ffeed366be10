package org.charon.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.stream.Collectors;

/** Describes validation failures, with the fields' JSON names. */
final class ConstraintMessage {
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private ConstraintMessage() {}

    /** One sentence, sorted by field. */
    static String of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(ConstraintMessage::sentence)
                .sorted()
                .collect(Collectors.joining("; ", "", "."));
    }

    private static String sentence(ConstraintViolation<?> violation) {
        return field(violation.getPropertyPath()) + " " + violation.getMessage();
    }

    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        String leaf = "";
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                field.append('[')
                        .append(node.getKey() == null ? node.getIndex() : node.getKey())
                        .append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(SNAKE_CASE.translate(node.getName()));
            }
            leaf = node.getName();
        }
        return field.isEmpty() ? SNAKE_CASE.translate(leaf) : field.toString();
    }
}
