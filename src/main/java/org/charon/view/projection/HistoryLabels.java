package org.charon.view.projection;

import java.util.Optional;

/** Descriptions of what undo and redo would do; empty if nothing. For the GM only, as they may name hidden things. */
public record HistoryLabels(Optional<String> undo, Optional<String> redo) {

    public static final HistoryLabels NONE = new HistoryLabels(Optional.empty(), Optional.empty());
}
