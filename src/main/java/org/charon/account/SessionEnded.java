package org.charon.account;

/**
 * Fired when somebody has logged out, so that what is still open for that login can be closed.
 *
 * @param sessionId as in {@link Account#sessionId()}
 */
public record SessionEnded(String sessionId) {}
