package org.charon.view.state;

/**
 * A comm terminal laid over the view.
 *
 * @param locationPath path of the location it stands in
 * @param terminalSlug its slug there
 */
public record Overlay(String locationPath, String terminalSlug) {}
