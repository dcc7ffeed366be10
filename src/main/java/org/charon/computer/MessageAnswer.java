package org.charon.computer;

/** Answer of a change that created a message of the ship computer. */
public record MessageAnswer(boolean success, String messageId) {}
