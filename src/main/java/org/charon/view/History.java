package org.charon.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.projection.HistoryLabels;
import org.charon.view.state.ActiveView;

/**
 * What the GM can undo (oldest first) and redo (next one first). Only the GM's commands are undone; the players' commands after them are
 * replayed on the restored state.
 */
public record History(List<Step> done, List<HistoryEntry> undone) {

    /** How many commands can be undone. */
    public static final int LIMIT = 100;

    /** How many players' commands are kept for replay, so that a script on a phone cannot fill the memory. */
    static final int REPLAY_LIMIT = 1000;

    public static final History NONE = new History(List.of(), List.of());

    public History {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /** A command of the GM in its resolved form, and its description for the GM. */
    record HistoryEntry(Command<?> command, String description) {}

    /** A command of the GM, the state before it without its permanent parts, and the players' commands after it. */
    record Step(HistoryEntry entry, ActiveView before, List<Command<?>> playerCommands) {

        Step {
            before = before.withPermanentPartsOf(ActiveView.INITIAL);
            playerCommands = List.copyOf(playerCommands);
        }

        Step withPlayerCommands(List<Command<?>> more) {
            List<Command<?>> all = new ArrayList<>(playerCommands);
            for (Command<?> next : more) {
                // Several players may drag at once, and each drag sends many moves; the last move of each is enough.
                all.removeIf(next::mergesWith);
                all.add(next);
            }
            return new Step(entry, before, all);
        }

        /** One step from the state before this one to the state after a later entry. */
        Step extendedTo(HistoryEntry later) {
            return new Step(later, before, playerCommands);
        }

        boolean isWithoutEffect(ActiveView after) {
            return before.equals(after.withPermanentPartsOf(before));
        }
    }

    /** The result of an undo or a redo: the description of the command, the state and the history afterwards. */
    public record UndoResult(String description, ActiveView view, History history) {}

    /** Descriptions of what undo and redo would do now. */
    public HistoryLabels labels() {
        return new HistoryLabels(
                done.isEmpty() ? Optional.empty() : Optional.of(last().entry().description()),
                undone.stream().map(HistoryEntry::description).findFirst());
    }

    /**
     * Records a command that changed the state. A new command of the GM clears the redo entries. One that merges with the GM's last command
     * becomes one step with it, whatever players did in between; a merged step that changes nothing is dropped.
     */
    public History record(Command<?> command, Actor actor, ActiveView before, ActiveView after, Campaign campaign) {
        if (!command.canBeUndone()) {
            return this;
        }
        Command<?> resolved = command.resolve(before);
        if (!actor.isGm()) {
            return withPlayerCommands(List.of(resolved));
        }
        return command.describe(before, campaign)
                .map(description -> new HistoryEntry(resolved, description))
                .map(entry ->
                        !done.isEmpty() && resolved.mergesWith(last().entry().command())
                                ? merged(last().extendedTo(entry), after)
                                : appended(new Step(entry, before, List.of()), List.of()))
                .orElse(this);
    }

    /** Undoes the GM's last command; empty if there is nothing to undo. */
    public Optional<UndoResult> undo(ActiveView now, Campaign campaign) {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Step last = last();
        ActiveView view = adapt(last.before(), campaign);
        List<Command<?>> replayed = new ArrayList<>();
        for (Command<?> command : last.playerCommands()) {
            Optional<ActiveView> next = attempt(command, Actor.PLAYER, view, campaign);
            if (next.isPresent()) {
                view = next.get();
                replayed.add(command);
            }
        }
        List<HistoryEntry> toRedo = new ArrayList<>(List.of(last.entry()));
        toRedo.addAll(undone);
        History earlier = new History(done.subList(0, done.size() - 1), toRedo).withPlayerCommands(replayed);
        return Optional.of(new UndoResult(last.entry().description(), view.withPermanentPartsOf(now), earlier));
    }

    /** Redoes the command that was undone last; empty if there is nothing to redo that would be accepted now. */
    public Optional<UndoResult> redo(ActiveView now, Campaign campaign) {
        List<HistoryEntry> possible = adaptedTo(now, campaign).undone();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        HistoryEntry next = possible.get(0);
        List<HistoryEntry> others = possible.subList(1, possible.size());
        ActiveView view = attempt(next.command(), Actor.GM, now, campaign).orElseThrow();
        History later = view.equals(now) ? new History(done, others) : appended(new Step(next, now, List.of()), others);
        return Optional.of(new UndoResult(next.description(), view, later));
    }

    /** The history without the redo entries that the given state and campaign would refuse. */
    public History adaptedTo(ActiveView now, Campaign campaign) {
        List<HistoryEntry> possible = new ArrayList<>();
        ActiveView view = now;
        for (HistoryEntry entry : undone) {
            Optional<ActiveView> next = attempt(entry.command(), Actor.GM, view, campaign);
            if (next.isPresent()) {
                view = next.get();
                possible.add(entry);
            }
        }
        return new History(done, possible);
    }

    private Step last() {
        return done.get(done.size() - 1);
    }

    private History merged(Step step, ActiveView after) {
        int earlier = done.size() - 1;
        return step.isWithoutEffect(after)
                ? new History(done.subList(0, earlier), List.of()).withPlayerCommands(step.playerCommands())
                : new History(replacedAfter(earlier, step), List.of());
    }

    private History appended(Step step, List<HistoryEntry> toRedo) {
        return new History(replacedAfter(done.size(), step), toRedo);
    }

    /** The first {@code count} steps, within the limit, and one more. Copied only once, because every move of a drag gets here. */
    private List<Step> replacedAfter(int count, Step step) {
        int kept = Math.min(count, LIMIT - 1);
        Step[] steps = done.subList(count - kept, count).toArray(new Step[kept + 1]);
        steps[kept] = step;
        return List.of(steps);
    }

    /** Players' commands before the GM's first command never need to be replayed. */
    private History withPlayerCommands(List<Command<?>> commands) {
        if (done.isEmpty()) {
            return this;
        }
        List<Step> steps = new ArrayList<>(done);
        steps.set(steps.size() - 1, last().withPlayerCommands(commands));
        int replays =
                steps.stream().mapToInt(step -> step.playerCommands().size()).sum();
        while (replays > REPLAY_LIMIT) {
            replays -= steps.remove(0).playerCommands().size();
        }
        return new History(steps, undone);
    }

    private static ActiveView adapt(ActiveView view, Campaign campaign) {
        return attempt(new AdoptCampaign(), Actor.GM, view, campaign).orElseThrow();
    }

    private static <A> Optional<ActiveView> attempt(
            Command<A> command, Actor actor, ActiveView view, Campaign campaign) {
        return command.apply(view, campaign, actor) instanceof Outcome.Done<A> done
                ? Optional.of(done.view())
                : Optional.empty();
    }
}
