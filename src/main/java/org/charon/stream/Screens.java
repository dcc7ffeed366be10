package org.charon.stream;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
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
import org.charon.box.SteadyClock;
import org.charon.view.PublishedView;
import org.charon.view.ViewStore;
import org.charon.view.state.Audience;
import org.jboss.logging.Logger;

/** All open streams: opens them, keeps them alive, closes the ones nobody reads. */
@Startup
@ApplicationScoped
public class Screens {

    /** Screens that do not read do not hold up the end. */
    private static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Screens.class);

    private static final Duration STALL_CHECK = Duration.ofSeconds(5);

    private final ViewStore store;
    private final StreamSettings settings;
    private final StreamMetrics metrics;
    private final Pages pages;
    private final Map<EventExecutor, Lane> lanes = new ConcurrentHashMap<>();
    private final SilentPeers silentPeers = new SilentPeers();
    /** Not the clock that states are stamped by: that one may jump, and nobody paints a year late. */
    private final Clock clock = new SteadyClock();

    private final Delays delays = new Delays(clock);
    private Cancellable publications;
    private Cancellable keepalive;
    private Cancellable stallCheck;
    private Encoded newest;
    private Piece retry;

    /**
     * @param store whose changes the streams carry
     * @param settings of the stream
     * @param metrics show what is carried
     */
    public Screens(ViewStore store, StreamSettings settings, StreamMetrics metrics) {
        this.store = store;
        this.settings = settings;
        this.metrics = metrics;
        this.pages = Pages.in(settings.pageFolder(), settings.pageMemory().asLongValue());
    }

    @PostConstruct
    void start() {
        newest = new Encoded(store.current(), pages);
        retry = Frames.retry();
        publications = store.changes().subscribe().with(this::handOut);
        metrics.watch(this, store);
        note(store.current());
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
        pages.close();
        // Where the HTTP server outlives the application, as it does when code is reloaded.
        each(Screen::end);
    }

    /**
     * @return whether one more stream may be opened
     */
    public boolean hasRoom() {
        return count() < settings.maxSubscribers();
    }

    /**
     * @return who listens, and how fast they paint
     */
    Delays delays() {
        return delays;
    }

    private void handOut(PublishedView published) {
        note(published);
        Encoded encoded = newest();
        prepare(encoded);
        Delivery delivery = new Delivery(encoded, metrics::delivered);
        encoded.release();
        lanes.values().forEach(lane -> lane.offer(delivery));
        delivery.skipped();
    }

    /** What it is made of is at hand here; a loop would have to fetch it all, and the other loops to wait meanwhile. */
    private void prepare(Encoded encoded) {
        try {
            lanes.values().forEach(lane -> lane.prepare(encoded));
        } catch (RuntimeException e) {
            // The revisions to come must not end with this one; its screens will find the same, and skip it.
            LOG.error("A revision could not be made ready", e);
        }
    }

    /** The newest state, encoded once for all who ask; to be released by each of them. */
    private synchronized Encoded newest() {
        PublishedView current = store.current();
        if (newest.published() != current) {
            newest.release();
            newest = new Encoded(current, pages);
        }
        return newest.retain();
    }

    private void note(PublishedView published) {
        delays.published(published.stamp().revision(), clock.instant());
    }

    /**
     * @return how many streams are open
     */
    public int count() {
        return lanes.values().stream().mapToInt(Lane::count).sum();
    }

    /**
     * @param audience for whom
     * @return how many streams are open for them
     */
    int count(Audience audience) {
        return lanes.values().stream().mapToInt(lane -> lane.count(audience)).sum();
    }

    /**
     * Opens a stream as the response to a request. It is registered before its first state is read, so that no change falls between
     * the two.
     *
     * @param request with the head of its response not yet sent; must be called on its event loop
     * @param audience for whom
     * @param patches whether changes are to be sent as patches
     * @param packing of the stream, as the head of the response says
     * @param session of whoever asks, so that the stream can end with it; empty for none
     * @param whenClosed called once, when the stream has ended or its connection is gone
     * @return completes when nothing of the request is needed any more; the stream may go on
     */
    Future<Void> open(
            HttpServerRequest request,
            Audience audience,
            boolean patches,
            Packing packing,
            String session,
            Runnable whenClosed) {
        ChannelHandlerContext connection = ((ConnectionBase) request.connection()).channelHandlerContext();
        if (connection.isRemoved()
                || !connection.channel().isActive()
                || request.response().closed()) {
            // It has left, or has become the stream that was asked for before this one; nobody would tell of its end.
            whenClosed.run();
            return Future.succeededFuture();
        }
        EventExecutor loop = connection.executor();
        Lane lane = lanes.computeIfAbsent(loop, any -> new Lane(any, new Portions(any), metrics));
        Outlet outlet = ChunkOutlet.to(request, packing, settings.sendBuffer());
        Screen screen = new Screen(outlet, audience, patches, session, metrics);
        lane.add(screen);
        Encoded encoded = newest();
        Share first = Share.snapshot(encoded);
        encoded.release();
        screen.offer(first);
        first.skipped();
        return outlet.begin(retry, screen::headWritten, () -> close(lane, screen, whenClosed));
    }

    /** After a logout the GM's streams would still carry what only the GM may see. */
    void endSession(@Observes SessionEnded ended) {
        each(screen -> {
            if (screen.belongsTo(ended.sessionId())) {
                screen.end();
            }
        });
    }

    /** Before the HTTP server stops and cuts what is still open, which the ordinary shutdown event comes after. */
    void endAll(@Observes ShutdownDelayInitiatedEvent shutdown) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(count());
        each(screen -> screen.end().onComplete(done -> left.countDown()));
        left.await(SHUTDOWN_GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void closeDead(Duration limit) {
        if (count() > 0) {
            Set<InetSocketAddress> gone = silentPeers.check(System.nanoTime(), settings.silenceTimeout());
            each(screen -> {
                screen.closeIfStalled(limit);
                screen.closeIfAmong(gone);
            });
        }
    }

    private static void close(Lane lane, Screen screen, Runnable whenClosed) {
        if (lane.remove(screen)) {
            whenClosed.run();
        }
    }

    private void pingAll() {
        Piece sign = Frames.ping(store.current().stamp().revision());
        lanes.values().forEach(lane -> lane.eachInTurn(screen -> screen.ping(sign)));
    }

    private void each(Consumer<Screen> action) {
        lanes.values().forEach(lane -> lane.each(action));
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
