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
import org.charon.stream.transport.ControlFrame;
import org.charon.view.state.Audience;

/**
 * The subscribers of one event loop. A revision is written to them in time slices, so that thousands of them do not delay the loop's other
 * connections. A revision published meanwhile waits, and is replaced by a newer one. Thread-safe, except for adding and removing
 * subscribers, which happens on the loop.
 */
final class EventLoopSubscribers {

    private final EventExecutor loop;
    private final TimeSlicedQueue queue;
    private final StreamMetrics metrics;

    /** In insertion order, which is about their order in memory and so faster to iterate. */
    private final Set<Subscriber> subscribers = new LinkedHashSet<>();

    private final Map<Audience, AtomicInteger> toStates = new EnumMap<>(Audience.class);
    private final Map<Audience, AtomicInteger> toPatches = new EnumMap<>(Audience.class);
    private final AtomicReference<Broadcast> waiting = new AtomicReference<>();

    EventLoopSubscribers(EventExecutor loop, TimeSlicedQueue queue, StreamMetrics metrics) {
        this.loop = loop;
        this.queue = queue;
        this.metrics = metrics;
        for (Audience audience : Audience.values()) {
            toStates.put(audience, new AtomicInteger());
            toPatches.put(audience, new AtomicInteger());
        }
    }

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
        counter(subscriber).incrementAndGet();
    }

    /** Returns whether the subscriber was present. */
    boolean remove(Subscriber subscriber) {
        boolean removed = subscribers.remove(subscriber);
        if (removed) {
            counter(subscriber).decrementAndGet();
        }
        return removed;
    }

    int count() {
        int count = 0;
        for (Audience audience : Audience.values()) {
            count += count(audience);
        }
        return count;
    }

    int count(Audience audience) {
        return toStates.get(audience).get() + toPatches.get(audience).get();
    }

    private AtomicInteger counter(Subscriber subscriber) {
        return (subscriber.takesPatches() ? toPatches : toStates).get(subscriber.audience());
    }

    /** Encodes the frames that these subscribers need. */
    void encode(Broadcast broadcast) {
        toStates.forEach((audience, count) -> {
            if (count.get() > 0) {
                broadcast.state(audience);
            }
        });
        toPatches.forEach((audience, count) -> {
            if (count.get() > 0) {
                broadcast.patch(audience);
            }
        });
    }

    /** Writes a revision to every subscriber. Called in order, by one thread at a time. */
    void offer(Broadcast broadcast) {
        if (count() == 0) {
            return;
        }
        broadcast.offered();
        Broadcast before = waiting.getAndSet(broadcast);
        if (before == null) {
            loop.execute(() -> queue.add(new BroadcastTask()));
        } else {
            before.skipped();
            for (Audience audience : Audience.values()) {
                metrics.conflated(audience, count(audience));
            }
        }
    }

    void ping(ControlFrame keepalive) {
        if (count() > 0) {
            loop.execute(() -> queue.add(new ForEachTask(subscriber -> subscriber.ping(keepalive))));
        }
    }

    /** Calls a short action for every subscriber, without time slices. */
    void forEach(Consumer<Subscriber> action) {
        if (count() > 0) {
            loop.execute(() -> List.copyOf(subscribers).forEach(action));
        }
    }

    /** Calls an action for every subscriber present at the first step, one per step. */
    private class ForEachTask implements TimeSlicedQueue.Task {

        private final Consumer<Subscriber> action;
        private Subscriber[] all;
        private int next;

        ForEachTask(Consumer<Subscriber> action) {
            this.action = action;
        }

        @Override
        public boolean step() {
            if (all == null) {
                all = subscribers.toArray(Subscriber[]::new);
            }
            if (next < all.length) {
                action.accept(all[next++]);
            }
            return next < all.length;
        }
    }

    /** Takes the waiting revision at its first step, after the previous task. */
    private final class BroadcastTask implements TimeSlicedQueue.Task {

        private Broadcast broadcast;
        private ForEachTask task;

        @Override
        public boolean step() {
            if (task == null) {
                broadcast = waiting.getAndSet(null);
                task = new ForEachTask(subscriber -> subscriber.offer(broadcast));
            }
            boolean more = false;
            try {
                more = task.step();
            } finally {
                if (!more) {
                    broadcast.skipped();
                }
            }
            return more;
        }
    }
}
