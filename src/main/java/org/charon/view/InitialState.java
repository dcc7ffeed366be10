package org.charon.view;

import org.charon.view.state.ActiveView;

/** Lets a feature's settings change the state that a server starts with. Implemented by CDI beans. */
@FunctionalInterface
public interface InitialState {

    /** The state to start with, made from the default one. */
    ActiveView adjust(ActiveView view);
}
