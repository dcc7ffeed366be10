package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.charon.view.Audience;

/**
 * The screens whose connections one event loop serves. A revision costs the loop one task, however many they are; one that comes before
 * the last has been handed out takes its place.
 *
 * <p>Safe for use by many threads.
 */
final class Lane {

    private final EventExecutor loop;
    private final StreamMetrics metrics;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Delivery> waiting = new AtomicReference<>();

    /**
     * @param loop serves the connections
     * @param metrics count what is never handed out
     */
    Lane(EventExecutor loop, StreamMetrics metrics) {
        this.loop = loop;
        this.metrics = metrics;
    }

    void add(Screen screen) {
        screens.add(screen);
    }

    boolean remove(Screen screen) {
        return screens.remove(screen);
    }

    int count() {
        return screens.size();
    }

    long count(Audience audience) {
        return screens.stream().filter(screen -> screen.isFor(audience)).count();
    }

    /** Has a revision offered to every screen. They come in order, from one thread at a time. */
    void offer(Delivery delivery) {
        if (screens.isEmpty()) {
            return;
        }
        delivery.handOut();
        Delivery before = waiting.getAndSet(delivery);
        if (before == null) {
            loop.execute(this::handOut);
        } else {
            before.skipped();
            for (Audience audience : Audience.values()) {
                metrics.conflated(audience, count(audience));
            }
        }
    }

    /** Has something done with every screen, on its loop. */
    void each(Consumer<Screen> action) {
        if (!screens.isEmpty()) {
            loop.execute(() -> screens.forEach(action));
        }
    }

    private void handOut() {
        Delivery delivery = waiting.getAndSet(null);
        screens.forEach(screen -> screen.offer(delivery));
        delivery.skipped();
    }
}
