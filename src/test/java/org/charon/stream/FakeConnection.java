package org.charon.stream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A connection and its event loop in the test's own hands: nothing is run or taken until the test says so. */
final class FakeConnection {

    private final Queue<Handler<Void>> tasks = new ArrayDeque<>();
    private final List<String> written = new ArrayList<>();
    private Promise<Void> underway;
    private Promise<Void> ending;
    private boolean closed;
    private boolean cut;

    HttpServerResponse response() {
        return fake(HttpServerResponse.class, this::respond);
    }

    Context loop() {
        return fake(Context.class, this::run);
    }

    /** What was written, whether it was taken yet or not. */
    List<String> written() {
        return written;
    }

    int waitingTasks() {
        return tasks.size();
    }

    boolean isCut() {
        return cut;
    }

    /** Closes it without waiting for what it has not taken. */
    void cut() {
        cut = true;
    }

    boolean isEnding() {
        return ending != null;
    }

    /** Runs what waits on the event loop, and what that adds. */
    FakeConnection turn() {
        while (!tasks.isEmpty()) {
            tasks.remove().handle(null);
        }
        return this;
    }

    /** The other side takes the write that is under way. */
    FakeConnection take() {
        Promise<Void> taken = underway;
        underway = null;
        taken.complete();
        return turn();
    }

    /** The write under way fails because the connection is gone. */
    FakeConnection breakOff() {
        closed = true;
        Promise<Void> failed = underway;
        underway = null;
        failed.fail("gone");
        return turn();
    }

    void close() {
        closed = true;
    }

    private Object run(Method method, Object[] arguments) {
        if (!method.getName().equals("runOnContext")) {
            throw new UnsupportedOperationException(method.toString());
        }
        @SuppressWarnings("unchecked")
        Handler<Void> task = (Handler<Void>) arguments[0];
        tasks.add(task);
        return null;
    }

    private Object respond(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "ended" -> ending != null;
            case "closed" -> closed;
            case "write" -> write((Buffer) arguments[0]);
            case "end" -> end();
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private Future<Void> write(Buffer frame) {
        if (underway != null) {
            throw new IllegalStateException("two writes at once");
        }
        written.add(frame.toString());
        underway = Promise.promise();
        return underway.future();
    }

    private Future<Void> end() {
        ending = Promise.promise();
        ending.complete();
        return ending.future();
    }

    private interface Calls {
        Object answer(Method method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.answer(method, arguments)));
    }
}
