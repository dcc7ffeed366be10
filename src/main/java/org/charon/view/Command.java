package org.charon.view;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.state.ActiveView;

/**
 * A change of the state of play that a client asks for. A command is a record whose components are its JSON body; its file also holds its
 * validation, its effect and its answer.
 *
 * @param <A> the type of its answer
 */
public interface Command<A> {

    /** Computes the effect of this command. Must be pure: no I/O, no clock, no injected beans. */
    Outcome<A> apply(ActiveView view, Campaign campaign, Actor actor);

    /**
     * Describes this command for the GM's undo and redo, in the past tense and with names instead of ids, such as {@code Revealed Bridge}.
     * May name hidden things, so it is never sent to players. Empty if the command cannot be undone.
     *
     * @param before the state that the command was applied to, and changed
     */
    Optional<String> describe(ActiveView before, Campaign campaign);

    /**
     * Whether undo and redo affect this command, either by undoing it or by replaying it when an earlier command is undone. Messages to the
     * ship computer, for example, stay.
     */
    default boolean isUndoable() {
        return true;
    }

    /**
     * This command in a form that has the same effect on any state: a toggle becomes an explicit "on" or "off".
     *
     * @param before the state that the command was applied to
     */
    default Command<A> resolve(ActiveView before) {
        return this;
    }

    /** Whether this continues the same drag as an earlier command. Then only the later one is kept, and both are undone in one step. */
    default boolean mergesWith(Command<?> earlier) {
        return false;
    }
}
