package org.charon.view;

import org.charon.view.state.ActiveView;

/** Lets a feature's settings change the state that the server starts with. Implemented by CDI beans. */
@FunctionalInterface
public interface InitialState {

    ActiveView adjust(ActiveView view);
}
