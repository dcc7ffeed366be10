package org.charon.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Holds the snapshot in use. Whoever shows something of it asks at each request, or listens for the next one. */
@ApplicationScoped
public class CampaignStore {

    private final List<Consumer<Campaign>> listeners = new CopyOnWriteArrayList<>();
    private volatile Campaign current = Campaign.EMPTY;

    /**
     * @return the snapshot in use; never null
     */
    public Campaign current() {
        return current;
    }

    /**
     * Swaps in a new snapshot and tells every listener, in the caller's thread.
     *
     * @param next the new snapshot
     */
    public void replace(Campaign next) {
        current = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    /**
     * @param listener called with each later snapshot
     */
    public void onReplace(Consumer<Campaign> listener) {
        listeners.add(listener);
    }
}
