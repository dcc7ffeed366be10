package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An event loop whose iterations the test runs: executed tasks run in the same iteration, scheduled ones in the next. */
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

    /** Runs what is due. */
    void iterate() {
        handed.addAll(scheduled);
        scheduled.clear();
        while (!handed.isEmpty()) {
            handed.remove().run();
        }
    }

    /** Runs iterations until no tasks are left. */
    void runAll() {
        runAll(() -> {});
    }

    /** Runs iterations until no tasks are left, and an action after each. */
    void runAll(Runnable afterEach) {
        do {
            iterate();
            afterEach.run();
        } while (!scheduled.isEmpty());
    }
}
