package org.charon.account;

/**
 * Event fired on logout, so that open streams of the session can be closed.
 *
 * @param sessionId as in {@link Account#sessionId()}
 */
public record SessionEnded(String sessionId) {}
