package org.charon.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.charon.box.StartTrace;
import org.charon.wire.ApiException;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Tracks whether the database is available. Without it only messages and saved replies fail, with an explanation; recovery is
 * attempted periodically.
 */
@Singleton
public final class Database {
    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private static final Duration OPENING_DELAY = Duration.ofSeconds(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(30);
    private static final DatabaseProblem OPENING =
            new DatabaseProblem("It is still being opened.", "still being opened");

    private final CountDownLatch opened = new CountDownLatch(1);
    private final AgroalDataSource source;
    private final Flyway flyway;
    private volatile DatabaseProblem problem;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "charon-database");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    Database(AgroalDataSource source, Flyway flyway) {
        this.source = source;
        this.flyway = flyway;
    }

    /**
     * Opens it after a while even if nobody announces an open port: dev mode keeps the port open over a reload, and a server with TLS
     * alone announces another one.
     */
    void start(@Observes StartupEvent started) {
        scheduler.schedule(this::open, OPENING_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        scheduler.scheduleWithFixedDelay(this::recover, RETRY.toMillis(), RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The first pages do not need the database, so it is opened once the port is. */
    void portOpen(@ObservesAsync HttpServerStart started) {
        scheduler.execute(this::open);
    }

    /** A failure does not stop the server. Called by the scheduler's one thread alone. */
    private void open() {
        if (opened.getCount() == 0) {
            return;
        }
        try {
            flyway.migrate();
        } catch (RuntimeException | LinkageError e) {
            recordProblem(DatabaseProblem.of(e), e);
        } finally {
            opened.countDown();
        }
        StartTrace.reached("database open");
    }

    void stop(@Observes ShutdownEvent stopped) {
        // Not interrupted: a migration that ends halfway would leave tables that the next start cannot make.
        scheduler.shutdown();
        try {
            if (!scheduler.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                scheduler.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Call this before using the database; 503 if it is not available. */
    public void require() {
        DatabaseProblem current = isOpen() ? problem : OPENING;
        if (current != null) {
            throw refusal(current);
        }
    }

    /** Writes a consistent copy of the database, while it is in use, to a ZIP archive with one entry. */
    public void copy(String file) throws SQLException {
        require();
        try (Connection connection = source.getConnection();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, file);
            backup.execute();
        }
    }

    /** What to do if it is not available; empty if it is. */
    Optional<String> advice() {
        DatabaseProblem current = opened.getCount() == 0 ? problem : OPENING;
        return Optional.ofNullable(current).map(DatabaseProblem::advice);
    }

    /** The answer to a failed request, if the database is the reason. */
    Optional<ApiException> refusalFor(Throwable failure) {
        Optional<DatabaseProblem> found = DatabaseProblem.find(failure);
        found.ifPresent(current -> recordProblem(current, failure));
        return found.map(Database::refusal);
    }

    /** Waits for the database to open, about 100 ms after the start, so that early requests do not fail. */
    private boolean isOpen() {
        try {
            return opened.await(OPENING_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ApiException refusal(DatabaseProblem problem) {
        return new ApiException(
                        503,
                        "The database cannot be used, so messages and replies at hand can be neither read nor kept. "
                                + problem.advice() + " Charon tries again by itself, and everything else goes on.")
                .retryAfter(RETRY);
    }

    private synchronized void recordProblem(DatabaseProblem now, Throwable failure) {
        if (problem == null || !problem.advice().equals(now.advice())) {
            LOG.errorf(
                    "The database cannot be used; everything but messages and the GM's own replies goes on. %s It is tried"
                            + " again every %d seconds. (%s)",
                    now.advice(), RETRY.toSeconds(), now.cause());
            LOG.debug("The database cannot be used", failure);
        }
        problem = now;
    }

    private void recover() {
        if (problem == null) {
            return;
        }
        try {
            // H2 may have closed the database, which invalidates all connections.
            source.flush(AgroalDataSource.FlushMode.ALL);
            flyway.migrate();
            checkWritable();
            problem = null;
            LOG.info("The database is back: messages can be read and sent again.");
        } catch (RuntimeException | SQLException e) {
            recordProblem(DatabaseProblem.of(e), e);
        }
    }

    /** Reads succeed on a full disk, so write something harmless. */
    private void checkWritable() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("comment on table message is 'Written at %d'".formatted(System.currentTimeMillis()));
        }
    }
}
