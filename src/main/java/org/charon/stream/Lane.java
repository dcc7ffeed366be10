package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.charon.view.state.Audience;

/**
 * The screens whose connections one event loop serves. A revision goes round them in portions, so that thousands of screens do not hold up
 * the loop's other connections; one that comes before the last has been handed out waits in a single place, where a newer one replaces it.
 *
 * <p>Screens come and go on the loop alone; everything else is safe for use by many threads.
 */
final class Lane {

    private final EventExecutor loop;
    private final Portions rounds;
    private final StreamMetrics metrics;
    /** In the order in which they came, which is about how they lie in memory: with thousands of them that is felt. */
    private final Set<Screen> screens = new LinkedHashSet<>();

    private final Map<Audience, AtomicInteger> wholes = new EnumMap<>(Audience.class);
    private final Map<Audience, AtomicInteger> patched = new EnumMap<>(Audience.class);
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
        for (Audience audience : Audience.values()) {
            wholes.put(audience, new AtomicInteger());
            patched.put(audience, new AtomicInteger());
        }
    }

    /** To be called on the loop. */
    void add(Screen screen) {
        screens.add(screen);
        counter(screen).incrementAndGet();
    }

    /** To be called on the loop; tells whether the screen was there. */
    boolean remove(Screen screen) {
        boolean there = screens.remove(screen);
        if (there) {
            counter(screen).decrementAndGet();
        }
        return there;
    }

    int count() {
        int count = 0;
        for (Audience audience : Audience.values()) {
            count += count(audience);
        }
        return count;
    }

    int count(Audience audience) {
        return wholes.get(audience).get() + patched.get(audience).get();
    }

    /** Makes ready what the screens will be sent of a revision. */
    void prepare(Encoded encoded) {
        wholes.forEach((audience, count) -> {
            if (count.get() > 0) {
                encoded.state(audience);
            }
        });
        patched.forEach((audience, count) -> {
            if (count.get() > 0) {
                encoded.patch(audience);
            }
        });
    }

    private AtomicInteger counter(Screen screen) {
        return (screen.takesPatches() ? patched : wholes).get(screen.audience());
    }

    /** Has a revision offered to every screen. They come in order, from one thread at a time. */
    void offer(Delivery delivery) {
        if (count() == 0) {
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
        if (count() > 0) {
            loop.execute(() -> List.copyOf(screens).forEach(action));
        }
    }

    /** Has every screen written to, in portions. */
    void eachInTurn(Consumer<Screen> action) {
        if (count() > 0) {
            loop.execute(() -> rounds.add(new Round(action)));
        }
    }

    /** Goes to every screen there is when it begins; one that has gone by its turn knows that itself. */
    private class Round implements Portions.Work {

        private final Consumer<Screen> action;
        private Screen[] all;
        private int next;

        Round(Consumer<Screen> action) {
            this.action = action;
        }

        @Override
        public boolean step() {
            if (all == null) {
                all = screens.toArray(Screen[]::new);
            }
            if (next < all.length) {
                action.accept(all[next++]);
            }
            return next < all.length;
        }
    }

    /** Takes what is the newest only when the round before has ended. */
    private final class HandOut implements Portions.Work {

        private Share share;
        private Round round;

        @Override
        public boolean step() {
            if (round == null) {
                share = new Share(waiting.getAndSet(null));
                round = new Round(screen -> screen.offer(share));
            }
            boolean more = false;
            try {
                more = round.step();
            } finally {
                if (!more) {
                    share.skipped();
                }
            }
            return more;
        }
    }
}
