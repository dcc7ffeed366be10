package org.charon.box;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Explains why the server could not start. */
public final class StartFailure {
    private StartFailure() {}

    /** The explanation; includes the stack trace only for unexpected failures. */
    public static String explain(Throwable failure, Function<String, Optional<String>> setting) {
        if (find(failure, StartFailure::isPortInUse).isPresent()) {
            return ("Port %s cannot be used: another program, perhaps another Charon, has it, or it is not allowed to you."
                            + " Stop that program, or set quarkus.http.port (QUARKUS_HTTP_PORT) to another port.")
                    .formatted(setting.apply("quarkus.http.port").orElse("8080"));
        }
        return find(failure, StartFailure::isFromCharon)
                .map(Throwable::getMessage)
                .orElseGet(() -> "Charon cannot start. " + trace(failure));
    }

    /** Bind failures of the JDK, and of Netty's native transport, which names the system call. */
    private static boolean isPortInUse(Throwable failure) {
        return failure instanceof BindException
                || failure instanceof IOException
                        && failure.getMessage() != null
                        && failure.getMessage().startsWith("bind(");
    }

    private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> wanted) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(wanted)
                .findFirst();
    }

    /** Exceptions thrown by Charon's own code have messages for users. */
    private static boolean isFromCharon(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getMessage() != null
                && trace.length > 0
                && trace[0].getClassName().startsWith("org.charon.");
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
