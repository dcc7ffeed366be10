package org.charon.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The body of every answer that is not a success.
 *
 * @param error what is wrong and what would be right
 */
@RegisterForReflection
public record Failure(String error) {}
