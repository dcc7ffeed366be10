package org.charon.wire;

/**
 * The body of every answer that is not a success.
 *
 * @param error what is wrong and what would be right
 */
public record Failure(String error) {}
