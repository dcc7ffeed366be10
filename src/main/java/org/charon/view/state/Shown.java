package org.charon.view.state;

/**
 * The view on the screens.
 *
 * @param type kind of view
 * @param locationPath path of the location it shows; empty for none
 * @param viewSlug further choice within the view, such as a tab of the bridge; empty for none
 */
public record Shown(ViewType type, String locationPath, String viewSlug) {}
