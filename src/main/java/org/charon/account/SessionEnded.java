package org.charon.account;

/** Event fired on logout, so that open streams of the session can be closed. */
public record SessionEnded(String sessionId) {}
