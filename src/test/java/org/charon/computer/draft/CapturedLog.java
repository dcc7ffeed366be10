package org.charon.computer.draft;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Captures all log records while open, including debug levels. */
final class CapturedLog extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final List<Logger> talkative = Stream.of("org.charon", "org.jboss.resteasy", "io.quarkus.rest", "io.vertx")
            .map(Logger::getLogger)
            .toList();
    private final StringBuffer text = new StringBuffer();

    CapturedLog() {
        talkative.forEach(logger -> logger.setLevel(Level.ALL));
        root.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        StringWriter entry = new StringWriter();
        entry.append(String.valueOf(record.getMessage()));
        for (Object part : record.getParameters() == null ? new Object[0] : record.getParameters()) {
            entry.append(' ').append(String.valueOf(part));
        }
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(entry));
        }
        text.append(entry).append('\n');
    }

    String text() {
        return text.toString();
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        root.removeHandler(this);
        talkative.forEach(logger -> logger.setLevel(null));
    }
}
