package org.charon.view;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.state.ActiveView;

/**
 * One change of the state of play, as somebody asks for it. A command is a record whose components are its JSON body; its file also
 * holds its validation, its effect and its answer.
 *
 * @param <A> what it answers
 */
public interface Command<A> {

    /**
     * Works out what this command does. Pure: no I/O, no clock, no injected things.
     *
     * @param view the state it meets
     * @param campaign the snapshot in use
     * @param actor who asks
     * @return the changed state, that nothing changes, or why not
     */
    Outcome<A> apply(ActiveView view, Campaign campaign, Actor actor);

    /**
     * What this did when the GM sent it, for the GM's undo and redo: past tense, names instead of ids. It may name what is hidden, and
     * never goes to the players.
     *
     * @param before the state it met, which it has changed
     * @param campaign the snapshot in use
     * @return the words, such as {@code Revealed Bridge}; empty for what is not to be taken back
     */
    Optional<String> told(ActiveView before, Campaign campaign);

    /**
     * Whether undo and redo go over this: take it back, or carry it out again when something before it is taken back. What is said is
     * said.
     *
     * @return false for what stays, whatever is taken back
     */
    default boolean canBeRetraced() {
        return true;
    }

    /**
     * What to carry out when this is done again on another state: a command that turns something round says there which way it went.
     *
     * @param before the state it met
     * @return this command, without depending on that state
     */
    default Command<A> settled(ActiveView before) {
        return this;
    }

    /**
     * Whether this is the next part of one movement of a hand: then only the last part need be kept, and all of it is taken back at
     * once.
     *
     * @param earlier what was carried out before
     * @return whether this takes its place
     */
    default boolean goesOnFrom(Command<?> earlier) {
        return false;
    }
}
