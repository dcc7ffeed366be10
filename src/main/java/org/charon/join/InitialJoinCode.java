package org.charon.join;

import jakarta.enterprise.context.ApplicationScoped;
import org.charon.view.InitialState;
import org.charon.view.state.ActiveView;

/** Applies {@code charon.join.shown}: whether the standby screen shows the join address from the start. */
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
