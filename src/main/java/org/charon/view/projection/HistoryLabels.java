package org.charon.view.projection;

import java.util.Optional;

/**
 * What undo and redo would do, in words for the GM. They may name what is hidden from players.
 *
 * @param undo empty if there is nothing to undo
 * @param redo empty if there is nothing to redo
 */
public record HistoryLabels(Optional<String> undo, Optional<String> redo) {

    /** Nothing to undo or redo. */
    public static final HistoryLabels NONE = new HistoryLabels(Optional.empty(), Optional.empty());
}
