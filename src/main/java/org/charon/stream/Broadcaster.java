package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.charon.account.SessionEnded;
import org.charon.box.MonotonicClock;
import org.charon.stream.transport.ControlFrame;
import org.charon.stream.transport.SharedFrameFiles;
import org.charon.stream.transport.StreamConnection;
import org.charon.stream.transport.StreamTransport;
import org.charon.view.PublishedView;
import org.charon.view.ViewStore;
import org.charon.view.state.Audience;
import org.jboss.logging.Logger;

/** Publishes every revision to all open streams, sends keepalives and closes dead connections. */
@Startup
@ApplicationScoped
public class Broadcaster {

    /** How long the shutdown waits for slow subscribers. */
    private static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Broadcaster.class);

    private static final Duration STALL_CHECK = Duration.ofSeconds(5);

    private final ViewStore store;
    private final StreamSettings settings;
    private final StreamMetrics metrics;
    private final StreamTransport transport;
    private final SharedFrameFiles files;
    private final Map<EventExecutor, EventLoopSubscribers> loops = new ConcurrentHashMap<>();
    private final UnresponsivePeers unresponsivePeers = new UnresponsivePeers();

    /** Monotonic, unlike the clock of the states' timestamps, which may be set while screens paint. */
    private final Clock clock = new MonotonicClock();

    private final PaintTracker paintTracker = new PaintTracker(clock);
    private final ControlFrame retry = ControlFrame.retry();
    private Cancellable publications;
    private Cancellable keepalive;
    private Cancellable stallCheck;
    private Broadcast newest;

    public Broadcaster(ViewStore store, StreamSettings settings, StreamMetrics metrics) {
        this.store = store;
        this.settings = settings;
        this.metrics = metrics;
        this.transport = new StreamTransport(settings.transport(), settings.sendBuffer());
        this.files =
                SharedFrameFiles.in(settings.pageFolder(), settings.pageMemory().asLongValue());
    }

    @PostConstruct
    void start() {
        // The time since its command is meaningless for delivery.
        newest = new Broadcast(store.current(), files, nanos -> {});
        publications = store.changes().subscribe().with(this::publish);
        metrics.watch(this, store);
        recordTime(store.current());
        keepalive = every(settings.keepalive(), this::pingAll);
        Duration limit = settings.stallTimeout();
        Duration check = limit.compareTo(STALL_CHECK) < 0 ? limit : STALL_CHECK;
        stallCheck = every(check, () -> closeDead(limit));
    }

    @PreDestroy
    void stop() {
        publications.cancel();
        keepalive.cancel();
        stallCheck.cancel();
        newest.release();
        files.close();
        // In dev mode the HTTP server outlives the application.
        forEach(Subscriber::end);
    }

    public boolean hasRoom() {
        return count() < settings.maxSubscribers();
    }

    PaintTracker paintTracker() {
        return paintTracker;
    }

    private void publish(PublishedView published) {
        recordTime(published);
        Broadcast broadcast = newest();
        encode(broadcast);
        broadcast.offered();
        loops.values().forEach(loop -> loop.offer(broadcast));
        broadcast.skipped();
        broadcast.release();
    }

    /** Encoding here finds the state in the processor's cache, which the event loops would not. */
    private void encode(Broadcast broadcast) {
        try {
            loops.values().forEach(loop -> loop.encode(broadcast));
        } catch (RuntimeException e) {
            // An exception would end the subscription to later revisions.
            LOG.error("A revision could not be encoded", e);
        }
    }

    /** The newest revision; the caller releases it. */
    private synchronized Broadcast newest() {
        PublishedView current = store.current();
        if (newest.published() != current) {
            newest.release();
            newest = new Broadcast(current, files, metrics::delivered);
        }
        return newest.retain();
    }

    private void recordTime(PublishedView published) {
        paintTracker.published(published.revision().number(), clock.instant());
    }

    public int count() {
        return loops.values().stream().mapToInt(EventLoopSubscribers::count).sum();
    }

    int count(Audience audience) {
        return loops.values().stream().mapToInt(loop -> loop.count(audience)).sum();
    }

    /**
     * Turns a response into a stream. The subscriber is added before its first state is read, so that it misses no revision. Completes when
     * the request's resources can be released; the stream may continue.
     *
     * @param request without a written response head; called on its event loop
     * @param closed called once, when the stream or its connection has ended
     */
    Future<Void> open(HttpServerRequest request, Subscription subscription, Runnable closed) {
        if (transport.isClosed(request)) {
            // Nothing would report the end of the stream.
            closed.run();
            return Future.succeededFuture();
        }
        EventLoopSubscribers loop = loops.computeIfAbsent(
                StreamTransport.currentEventLoop(),
                executor -> new EventLoopSubscribers(executor, new TimeSlicedQueue(executor), metrics));
        StreamConnection connection = transport.connect(request, subscription.coding());
        Subscriber subscriber = new Subscriber(connection, subscription, metrics);
        loop.add(subscriber);
        Broadcast snapshot = newest();
        subscriber.offer(snapshot);
        snapshot.release();
        return connection.open(retry, subscriber::opened, () -> {
            if (loop.remove(subscriber)) {
                closed.run();
            }
        });
    }

    /** The GM's streams contain secrets, so they end with the login. */
    void endSession(@Observes SessionEnded ended) {
        forEach(subscriber -> {
            if (subscriber.belongsTo(ended.sessionId())) {
                subscriber.end();
            }
        });
    }

    /** The regular shutdown event comes only after the HTTP server has closed its connections. */
    void endAll(@Observes ShutdownDelayInitiatedEvent shutdown) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(count());
        forEach(subscriber -> subscriber.end().onComplete(done -> open.countDown()));
        open.await(SHUTDOWN_GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void closeDead(Duration limit) {
        if (count() > 0) {
            Set<InetSocketAddress> unresponsive = unresponsivePeers.check(System.nanoTime(), settings.silenceTimeout());
            forEach(subscriber -> {
                subscriber.closeIfStalled(limit);
                subscriber.closeIfAmong(unresponsive);
            });
        }
    }

    private void pingAll() {
        ControlFrame ping = ControlFrame.keepalive(store.current().revision().number());
        loops.values().forEach(loop -> loop.ping(ping));
    }

    private void forEach(Consumer<Subscriber> action) {
        loops.values().forEach(loop -> loop.forEach(action));
    }

    private static Cancellable every(Duration period, Runnable task) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(period)
                .every(period)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .subscribe()
                .with(tick -> task.run());
    }
}
