package org.charon.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.projection.HistoryLabels;
import org.charon.view.state.ActiveView;

/**
 * What the GM did, as far as it can be taken back, and what was taken back, as far as it can be done again. Only the GM's commands are
 * taken back: what the players did meanwhile is carried out again on the state that comes back, and what was said stays said.
 *
 * @param done oldest first
 * @param undone the next one to do again first
 */
public record History(List<Step> done, List<Deed> undone) {

    /** How many commands can be taken back. */
    public static final int LIMIT = 100;

    /** How many commands of players an undo may have to carry out again; a script at a phone must not fill the memory. */
    static final int REPLAYS = 1000;

    /** Nothing was done yet. */
    public static final History NONE = new History(List.of(), List.of());

    /** Copies the lists so that the record cannot change. */
    public History {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /**
     * A command of the GM.
     *
     * @param command as it is to be done again
     * @param told what it did, in words
     */
    record Deed(Command<?> command, String told) {}

    /**
     * A command of the GM that was carried out.
     *
     * @param deed the command
     * @param before the state it met
     * @param since what players did after it, and before the GM's next one
     */
    record Step(Deed deed, ActiveView before, List<Command<?>> since) {

        /** What was said is not taken back, and so it need not be kept here. */
        Step {
            before = before.withWordsOf(ActiveView.INITIAL);
            since = List.copyOf(since);
        }

        Step and(List<Command<?>> more) {
            List<Command<?>> all = new ArrayList<>(since);
            for (Command<?> next : more) {
                // Several players may drag at once, and each sends many parts: the last of each says it all.
                all.removeIf(next::goesOnFrom);
                all.add(next);
            }
            return new Step(deed, before, all);
        }

        /** The same from its beginning up to a later part of it. */
        Step upTo(Deed later) {
            return new Step(later, before, since);
        }

        /** Whether nothing is different from how it was before, light and words apart. */
        boolean hasChangedNothing(ActiveView after) {
            return before.equals(after.withWordsOf(before).withBlackout(before.blackout()));
        }
    }

    /**
     * Where an undo or a redo leads.
     *
     * @param told what was taken back or done again, in words
     * @param view the state afterwards
     * @param history the history afterwards
     */
    public record Retraced(String told, ActiveView view, History history) {}

    /** What undo and redo would do now. */
    public HistoryLabels labels() {
        return new HistoryLabels(
                done.isEmpty() ? Optional.empty() : Optional.of(last().deed().told()),
                undone.stream().map(Deed::told).findFirst());
    }

    /**
     * Notes a command that has changed something.
     *
     * @param command what was carried out
     * @param actor who sent it
     * @param before the state it met
     * @param after the state it made
     * @param campaign the snapshot in use
     * @return the history afterwards. A new command of the GM is the end of what could be done again. One that goes on from the GM's
     *     last one becomes one with it, whatever players do meanwhile; if both together changed nothing, then there is nothing of them
     *     to take back
     */
    public History noting(Command<?> command, Actor actor, ActiveView before, ActiveView after, Campaign campaign) {
        if (!command.canBeRetraced()) {
            return this;
        }
        Command<?> settled = command.settled(before);
        if (!actor.isGm()) {
            return meanwhile(List.of(settled));
        }
        return command.told(before, campaign)
                .map(words -> new Deed(settled, words))
                .map(deed -> !done.isEmpty() && settled.goesOnFrom(last().deed().command())
                        ? goingOn(last().upTo(deed), after)
                        : stepping(new Step(deed, before, List.of()), List.of()))
                .orElse(this);
    }

    /**
     * Takes back what the GM did last.
     *
     * @param now the state as it is
     * @param campaign the snapshot in use
     * @return the state as it would be without that; empty if there is nothing to take back
     */
    public Optional<Retraced> undo(ActiveView now, Campaign campaign) {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Step last = last();
        // What players did was done in the light; whether it is dark is not for an undo to say.
        ActiveView view = fit(last.before().withWordsOf(now).withBlackout(false), campaign);
        List<Command<?>> kept = new ArrayList<>();
        for (Command<?> command : last.since()) {
            Optional<ActiveView> next = attempt(command, Actor.PLAYER, view, campaign);
            if (next.isPresent()) {
                view = next.get();
                kept.add(command);
            }
        }
        List<Deed> toRedo = new ArrayList<>(List.of(last.deed()));
        toRedo.addAll(undone);
        History earlier = new History(done.subList(0, done.size() - 1), toRedo).meanwhile(kept);
        return Optional.of(new Retraced(last.deed().told(), view.withBlackout(now.blackout()), earlier));
    }

    /**
     * Does again what was taken back last.
     *
     * @param now the state as it is
     * @param campaign the snapshot in use
     * @return the state with it; empty if there is nothing to do again that is not refused now
     */
    public Optional<Retraced> redo(ActiveView now, Campaign campaign) {
        List<Deed> possible = fitted(now, campaign).undone();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Deed next = possible.get(0);
        List<Deed> others = possible.subList(1, possible.size());
        ActiveView view = attempt(next.command(), Actor.GM, now, campaign).orElseThrow();
        History later = view.equals(now) ? new History(done, others) : stepping(new Step(next, now, List.of()), others);
        return Optional.of(new Retraced(next.told(), view, later));
    }

    /**
     * @param now the state as it is
     * @param campaign the snapshot in use from now on
     * @return the history without what could not be done again any more
     */
    public History fitted(ActiveView now, Campaign campaign) {
        List<Deed> possible = new ArrayList<>();
        ActiveView view = now;
        for (Deed deed : undone) {
            Optional<ActiveView> next = attempt(deed.command(), Actor.GM, view, campaign);
            if (next.isPresent()) {
                view = next.get();
                possible.add(deed);
            }
        }
        return new History(done, possible);
    }

    private Step last() {
        return done.get(done.size() - 1);
    }

    private History goingOn(Step step, ActiveView after) {
        int earlier = done.size() - 1;
        return step.hasChangedNothing(after)
                ? new History(done.subList(0, earlier), List.of()).meanwhile(step.since())
                : new History(with(step, earlier), List.of());
    }

    private History stepping(Step step, List<Deed> toRedo) {
        return new History(with(step, done.size()), toRedo);
    }

    /** The first so many steps, or the last of them that are not too many, and one more: copied once, because it is done at every move. */
    private List<Step> with(Step step, int before) {
        int kept = Math.min(before, LIMIT - 1);
        Step[] steps = done.subList(before - kept, before).toArray(new Step[kept + 1]);
        steps[kept] = step;
        return List.of(steps);
    }

    /** Before the GM's first command there is nothing that players' commands could have to be done again for. */
    private History meanwhile(List<Command<?>> commands) {
        if (done.isEmpty()) {
            return this;
        }
        List<Step> steps = new ArrayList<>(done);
        steps.set(steps.size() - 1, last().and(commands));
        int replays = steps.stream().mapToInt(step -> step.since().size()).sum();
        while (replays > REPLAYS) {
            replays -= steps.remove(0).since().size();
        }
        return new History(steps, undone);
    }

    private static ActiveView fit(ActiveView view, Campaign campaign) {
        return attempt(new AdoptCampaign(), Actor.GM, view, campaign).orElseThrow();
    }

    /** The state after a command; empty if it is refused. */
    private static <A> Optional<ActiveView> attempt(
            Command<A> command, Actor actor, ActiveView view, Campaign campaign) {
        return command.apply(view, campaign, actor) instanceof Outcome.Done<A> done
                ? Optional.of(done.view())
                : Optional.empty();
    }
}
