package org.charon.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.charon.campaign.Campaign;
import org.charon.computer.ChangeChannel;
import org.charon.computer.ToggleDialog;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.SetBlackout;
import org.charon.view.state.ActiveView;

/** After an undo the state is the same as if the command had never been sent, which is checked by replaying the others. */
class UndoLeakTest {

    @Provide
    Arbitrary<List<Step>> evening() {
        return Steps.anyButSaves()
                .list()
                .ofMinSize(10)
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void an_undo_leaves_an_evening_without_what_was_undone(@ForAll("evening") List<Step> evening) {
        LeakTestGame game = new LeakTestGame();
        Replay replay = new Replay(game.campaign());
        for (Step step : evening) {
            ActiveView before = game.view();
            game.apply(step);
            if (step instanceof Step.Undo) {
                replay.undo();
            } else if (step instanceof Step.Redo) {
                replay.redo();
            } else if (!game.view().equals(before)) {
                replay.add((Step.Send) step, before);
            }
            assertThat(game.view()).as("after <%s> in %s", step, evening).isEqualTo(replay.view());
        }
    }

    /** Replays all commands from the start. */
    private static final class Replay {

        private final Campaign campaign;
        private final List<Step.Send> steps = new ArrayList<>();
        private final LinkedList<Step.Send> undone = new LinkedList<>();

        Replay(Campaign campaign) {
            this.campaign = campaign;
        }

        void add(Step.Send step, ActiveView before) {
            steps.add(resolved(step, before));
            if (canBeUndone(step)) {
                undone.clear();
            }
        }

        void undo() {
            for (int i = steps.size() - 1; i >= 0; i--) {
                if (canBeUndone(steps.get(i))) {
                    boolean dark = view().display().blackout();
                    undone.addFirst(steps.remove(i));
                    List<Step.Send> kept = new ArrayList<>();
                    ActiveView view = ActiveView.INITIAL;
                    for (Step.Send step : steps) {
                        if (apply(step, view) instanceof Outcome.Done<?> done) {
                            kept.add(step);
                            view = done.view();
                        }
                    }
                    steps.clear();
                    steps.addAll(kept);
                    assertThat(view.display().blackout()).isEqualTo(dark);
                    return;
                }
            }
        }

        void redo() {
            if (!undone.isEmpty()) {
                Step.Send step = undone.removeFirst();
                ActiveView before = view();
                steps.add(step);
                if (view().equals(before)) {
                    steps.remove(steps.size() - 1);
                }
            }
        }

        ActiveView view() {
            ActiveView view = ActiveView.INITIAL;
            for (Step.Send step : steps) {
                view = ((Outcome.Done<?>) apply(step, view)).view();
            }
            return view;
        }

        private Outcome<?> apply(Step.Send step, ActiveView view) {
            return step.command().apply(view, campaign, step.actor());
        }

        /** Resolves a toggle of the dialog to opening or closing it. */
        private static Step.Send resolved(Step.Send step, ActiveView before) {
            Command<?> command = step.command() instanceof ToggleDialog toggle && toggle.open() == null
                    ? new ToggleDialog(!before.computer().dialogOpen())
                    : step.command();
            return new Step.Send(step.actor(), command);
        }

        private static boolean canBeUndone(Step.Send step) {
            return step.actor().equals(Actor.GM)
                    && !(step.command() instanceof SetBlackout)
                    && !(step.command() instanceof ChangeChannel);
        }
    }
}
