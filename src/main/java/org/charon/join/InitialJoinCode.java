package org.charon.join;

import jakarta.enterprise.context.ApplicationScoped;
import org.charon.view.InitialState;
import org.charon.view.state.ActiveView;

/** Shows the join address on the standby screen from the start, or not, as {@code charon.join.shown} has it. */
@ApplicationScoped
class InitialJoinCode implements InitialState {

    private final JoinSettings settings;

    InitialJoinCode(JoinSettings settings) {
        this.settings = settings;
    }

    @Override
    public ActiveView adjust(ActiveView view) {
        return view.withJoinShown(settings.shown());
    }
}
