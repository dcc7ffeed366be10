package org.charon.view.state;

/** The view on the screens. {@code viewSlug} is a choice within it, such as a tab of the bridge. Both strings are empty for none. */
public record ShownView(ViewType type, String locationPath, String viewSlug) {}
