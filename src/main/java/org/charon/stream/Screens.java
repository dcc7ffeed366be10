package org.charon.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.charon.account.SessionEnded;
import org.charon.box.SteadyClock;
import org.charon.view.Audience;
import org.charon.view.Published;
import org.charon.view.ViewStore;

/** All open streams: opens them, keeps them alive, closes the ones nobody reads. */
@Startup
@ApplicationScoped
public class Screens {

    /** Screens that do not read do not hold up the end. */
    private static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(1);

    private static final Duration STALL_CHECK = Duration.ofSeconds(5);

    private final ViewStore store;
    private final StreamSettings settings;
    private final StreamMetrics metrics;
    private final Set<Screen> open = ConcurrentHashMap.newKeySet();
    private final FrameCache frames = new FrameCache();
    /** Not the clock that states are stamped by: that one may jump, and nobody paints a year late. */
    private final Clock clock = new SteadyClock();

    private final Delays delays = new Delays(clock);
    private Cancellable publications;
    private Cancellable keepalive;
    private Cancellable stallCheck;

    /**
     * @param store whose changes the streams carry
     * @param settings of the stream
     * @param metrics show what is carried
     */
    public Screens(ViewStore store, StreamSettings settings, StreamMetrics metrics) {
        this.store = store;
        this.settings = settings;
        this.metrics = metrics;
    }

    @PostConstruct
    void start() {
        publications = store.changes().subscribe().with(this::handOut);
        metrics.watch(this, store);
        note(store.current());
        keepalive = every(settings.keepalive(), this::pingAll);
        Duration limit = settings.stallTimeout();
        Duration check = limit.compareTo(STALL_CHECK) < 0 ? limit : STALL_CHECK;
        stallCheck = every(check, () -> open.forEach(screen -> screen.closeIfStalled(limit)));
    }

    @PreDestroy
    void stop() {
        publications.cancel();
        keepalive.cancel();
        stallCheck.cancel();
    }

    /**
     * @return whether one more stream may be opened
     */
    public boolean hasRoom() {
        return open.size() < settings.maxSubscribers();
    }

    /**
     * @return who listens, and how fast they paint
     */
    Delays delays() {
        return delays;
    }

    private void handOut(Published published) {
        note(published);
        Delivery delivery = new Delivery(published, metrics::delivered);
        open.forEach(screen -> screen.offer(delivery));
        delivery.skipped();
    }

    private void note(Published published) {
        delays.published(published.stamp().revision(), clock.instant());
    }

    /**
     * @return how many streams are open
     */
    public int count() {
        return open.size();
    }

    /**
     * @param audience for whom
     * @return how many streams are open for them
     */
    long count(Audience audience) {
        return open.stream().filter(screen -> screen.isFor(audience)).count();
    }

    /**
     * Opens a stream as the response to a request. It is registered before its first state is read, so that no change falls between
     * the two.
     *
     * @param request with the head of its response not yet sent; must be called on its event loop
     * @param audience for whom
     * @param session of whoever asks, so that the stream can end with it; empty for none
     * @param whenClosed called once, when the connection is gone
     */
    void open(HttpServerRequest request, Audience audience, String session, Runnable whenClosed) {
        Context loop = Vertx.currentContext();
        HttpServerResponse response = request.response();
        Screen screen = new Screen(response, () -> cut(request), loop, audience, session, frames::state, metrics);
        response.exceptionHandler(ignored -> {});
        response.closeHandler(ignored -> close(screen, whenClosed));
        response.endHandler(ignored -> close(screen, whenClosed));
        response.setChunked(true).write(Frames.RETRY);
        open.add(screen);
        Delivery first = Delivery.snapshot(store.current());
        screen.offer(first);
    }

    /** After a logout the GM's streams would still carry what only the GM may see. */
    void endSession(@Observes SessionEnded ended) {
        open.stream().filter(screen -> screen.belongsTo(ended.sessionId())).forEach(Screen::end);
    }

    /** Before the HTTP server stops and cuts what is still open, which the ordinary shutdown event comes after. */
    void endAll(@Observes ShutdownDelayInitiatedEvent shutdown) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(open.size());
        open.forEach(screen -> screen.end().onComplete(done -> left.countDown()));
        left.await(SHUTDOWN_GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Closes a connection that does not take what was written to it. Vert.x itself would wait for that, whichever of its own ways to
     * close is asked; so the channel is closed from below its handler. In HTTP/2 the connection carries other requests, and a stream can be reset by itself.
     */
    private static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            ((ConnectionBase) request.connection()).channelHandlerContext().close();
        }
    }

    private void close(Screen screen, Runnable whenClosed) {
        if (open.remove(screen)) {
            whenClosed.run();
        }
    }

    private void pingAll() {
        Buffer frame = Frames.ping(store.current().stamp().revision());
        open.forEach(screen -> screen.ping(frame));
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

    /** The newest state's frame for each audience, so that all screens of an audience share one buffer. */
    private static final class FrameCache {

        private record Entry(Published published, Buffer frame) {}

        private final Map<Audience, Entry> newest = new ConcurrentHashMap<>();

        Buffer state(Published published, Audience audience) {
            return newest.compute(
                            audience,
                            (who, known) -> known != null && known.published() == published
                                    ? known
                                    : new Entry(published, Frames.state(published, who)))
                    .frame();
        }
    }
}
