package org.charon.view;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.state.ActiveView;

/** A change of the state of play that a client asks for. A command is a record whose components are its JSON body. */
public interface Command<A> {

    /** Computes the effect of this command. Must be pure: no I/O, no clock, no injected beans. */
    Outcome<A> apply(ActiveView view, Campaign campaign, Actor actor);

    /**
     * Describes this command for the GM's undo and redo, in the past tense and with names instead of ids: {@code Revealed Bridge}. Never
     * sent to players, as it may name hidden things. Empty if the command cannot be undone. {@code before} is the state it changed.
     */
    Optional<String> describe(ActiveView before, Campaign campaign);

    /** Whether undo affects this command. If not, it stays in effect when earlier commands are undone. */
    default boolean canBeUndone() {
        return true;
    }

    /** This command in a form that has the same effect on any state: a toggle becomes an explicit "on" or "off". */
    default Command<A> resolve(ActiveView before) {
        return this;
    }

    /** Whether this continues the same drag as an earlier command. Then only the later one is kept, and both are undone in one step. */
    default boolean mergesWith(Command<?> earlier) {
        return false;
    }
}
