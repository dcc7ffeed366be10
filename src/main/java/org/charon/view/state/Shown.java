package org.charon.view.state;

/**
 * The view on the screens.
 *
 * @param locationPath empty for none
 * @param viewSlug choice within the view, such as a tab of the bridge; empty for none
 */
public record Shown(ViewType type, String locationPath, String viewSlug) {}
