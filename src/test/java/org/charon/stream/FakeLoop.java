package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An event loop that takes a turn when the test says so. What is handed to it comes within the same turn, what is scheduled in the next. */
final class FakeLoop {

    private final Deque<Runnable> handed = new ArrayDeque<>();
    private final List<Runnable> scheduled = new ArrayList<>();
    private final EventExecutor executor = (EventExecutor) Proxy.newProxyInstance(
            FakeLoop.class.getClassLoader(), new Class<?>[] {EventExecutor.class}, (self, method, args) -> {
                switch (method.getName()) {
                    case "execute" -> handed.add((Runnable) args[0]);
                    case "schedule" -> scheduled.add((Runnable) args[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                }
                return null;
            });

    EventExecutor executor() {
        return executor;
    }

    /** Does what is due. */
    void turn() {
        handed.addAll(scheduled);
        scheduled.clear();
        while (!handed.isEmpty()) {
            handed.remove().run();
        }
    }

    /** Takes turns until nothing is left to do. */
    void rest() {
        rest(() -> {});
    }

    /** Takes turns until nothing is left to do, and after each of them does something else. */
    void rest(Runnable afterEach) {
        do {
            turn();
            afterEach.run();
        } while (!scheduled.isEmpty());
    }
}
