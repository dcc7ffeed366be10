package org.charon.view.state;

/** A comm terminal shown over the view. */
public record Overlay(String locationPath, String terminalSlug) {}
