package org.charon.computer;

/**
 * The answer of a change after which the ship computer has said something.
 *
 * @param success true
 * @param messageId of what it said
 */
public record MessageAnswer(boolean success, String messageId) {}
