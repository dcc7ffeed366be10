package org.charon.view;

import org.charon.view.projection.ViewState;

/**
 * The answer of a command that has nothing to tell but that it was done.
 *
 * @param success true
 * @param revision of the state afterwards
 */
public record Acknowledged(boolean success, long revision) {

    /**
     * @param state afterwards
     * @return the answer
     */
    public static Acknowledged of(ViewState state) {
        return new Acknowledged(true, state.revision());
    }
}
