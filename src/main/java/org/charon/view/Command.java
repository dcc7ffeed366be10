package org.charon.view;

import org.charon.campaign.Campaign;

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
}
