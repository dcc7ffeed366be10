package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.charon.view.Audience;

/**
 * The screens whose connections one event loop serves. A revision goes round them in portions, so that thousands of screens do not hold up
 * the loop's other connections; one that comes before the last has been handed out waits in a single place, where a newer one replaces it.
 *
 * <p>Safe for use by many threads.
 */
final class Lane {

    private final EventExecutor loop;
    private final Portions rounds;
    private final StreamMetrics metrics;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Delivery> waiting = new AtomicReference<>();

    /**
     * @param loop serves the connections
     * @param rounds of what is written to all screens, on that loop
     * @param metrics count what is never handed out
     */
    Lane(EventExecutor loop, Portions rounds, StreamMetrics metrics) {
        this.loop = loop;
        this.rounds = rounds;
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
            loop.execute(() -> rounds.add(new HandOut()));
        } else {
            before.skipped();
            for (Audience audience : Audience.values()) {
                metrics.conflated(audience, count(audience));
            }
        }
    }

    /** Has something small done with every screen at once, on its loop. */
    void each(Consumer<Screen> action) {
        if (!screens.isEmpty()) {
            loop.execute(() -> screens.forEach(action));
        }
    }

    /** Has every screen written to, in portions. */
    void eachInTurn(Consumer<Screen> action) {
        if (!screens.isEmpty()) {
            loop.execute(() -> rounds.add(new Round(action)));
        }
    }

    /** Goes to every screen there is when it begins; to one that comes later it may or may not. */
    private class Round implements Portions.Work {

        private final Consumer<Screen> action;
        private Iterator<Screen> left;

        Round(Consumer<Screen> action) {
            this.action = action;
        }

        @Override
        public boolean step() {
            if (left == null) {
                left = screens.iterator();
            }
            if (left.hasNext()) {
                action.accept(left.next());
            }
            return left.hasNext();
        }
    }

    /** Takes what is the newest only when the round before has ended. */
    private final class HandOut implements Portions.Work {

        private Delivery delivery;
        private Round round;

        @Override
        public boolean step() {
            if (round == null) {
                delivery = waiting.getAndSet(null);
                round = new Round(screen -> screen.offer(delivery));
            }
            boolean more = false;
            try {
                more = round.step();
            } finally {
                if (!more) {
                    delivery.skipped();
                }
            }
            return more;
        }
    }
}
