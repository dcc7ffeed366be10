package org.charon.binary;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** One field for each kind of object that {@link HeapCheck} must find, and some that it must not mind. */
final class HeldObjects {

    /** All of them forbidden. */
    static final class Forbidden {
        static final Random RANDOM = new Random();
        static final SecureRandom SECURE_RANDOM = new SecureRandom();
        static final SplittableRandom SPLITTABLE_RANDOM = new SplittableRandom();
        static final ThreadLocalRandom THREAD_LOCAL_RANDOM = ThreadLocalRandom.current();
        static final Thread THREAD = new Thread(() -> {});
        static final Timer TIMER = new Timer(true);
        static final ExecutorService EXECUTOR = started();
        static final ForkJoinPool POOL = new ForkJoinPool(1);
        static final ByteBuffer DIRECT = ByteBuffer.allocateDirect(1);
        static final ByteBuf NETTY = Unpooled.buffer(1);
        static final Buffer VERTX = Buffer.buffer("x");
        static final RandomAccessFile OPEN_FILE =
                made(() -> new RandomAccessFile(System.getProperty("java.home") + "/release", "r"));
        static final SocketChannel CHANNEL = made(SocketChannel::open);
        static final Selector SELECTOR = made(Selector::open);
        static final ServerSocket SOCKET = made(ServerSocket::new);
        static final HttpClient CLIENT = HttpClient.newHttpClient();
        static final Cleaner CLEANER = Cleaner.create();
        static final ProcessHandle PROCESS = ProcessHandle.current();
        static final File TEMPORARY = new File(System.getProperty("java.io.tmpdir"), "x");
        static final Path HOME = Path.of(System.getProperty("user.home"));
        static final Path WORKING_DIRECTORY = Path.of("").toAbsolutePath();
        static final Instant INSTANT = Instant.now();
        static final Date DATE = new Date();
        static final Calendar CALENDAR = Calendar.getInstance();
        static final LocalDateTime LOCAL = LocalDateTime.now();
        static final Clock CLOCK = Clock.systemDefaultZone();
        static final ZoneId ZONE = ZoneId.systemDefault();
        static final long MILLIS = System.currentTimeMillis();
        static final long NANOS = System.nanoTime();
        static final int SECONDS = (int) (System.currentTimeMillis() / 1000);
        static final AtomicLong COUNTER = new AtomicLong(System.nanoTime());
        static final String USER = "for " + System.getProperty("user.name");
        static final Optional<String> HOST = Optional.of(System.getenv("HOSTNAME"));
        static final Map<String, String> ENVIRONMENT = System.getenv();
        static final byte[] BYTES = System.getProperty("user.name").getBytes(StandardCharsets.UTF_8);
        static final Map<String, List<Object>> DEEP =
                Map.of("a", List.of(new AtomicReference<>(new Object[] {"b", new Random()})));
        static final Supplier<Integer> CAPTURED = capture(new Random());

        private Forbidden() {}
    }

    /** Nothing of it is. */
    static final class Harmless {
        static final Logger LOG = Logger.getLogger(Harmless.class);
        static final Duration HOUR = Duration.ofHours(1);
        static final Instant EPOCH = Instant.EPOCH;
        static final Date PAST = new Date(1_000_000_000_000L);
        static final long NANOS = HOUR.toNanos();
        static final Path RELATIVE = Path.of("campaign");
        static final File FIXED = new File("/proc/self/net/tcp");
        static final Map<String, Pattern> PATTERNS = Map.of("a", Pattern.compile("b+"));
        static final ByteBuffer ON_HEAP = ByteBuffer.allocate(1);
        static final AtomicReference<Random> EMPTY = new AtomicReference<>();
        static final ThreadLocal<Random> PER_THREAD = ThreadLocal.withInitial(Random::new);
        static final Supplier<Random> LATER = Random::new;
        static final Thread.State STATE = Thread.State.NEW;
        static final Clock CLOCK = Clock.systemUTC();
        static final PrintStream OUT = System.out;

        private Harmless() {}
    }

    private HeldObjects() {}

    private interface Source<T> {
        T make() throws IOException;
    }

    private static <T> T made(Source<T> source) {
        try {
            return source.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExecutorService started() {
        ExecutorService executor = Executors.newFixedThreadPool(1);
        executor.execute(() -> {});
        return executor;
    }

    private static Supplier<Integer> capture(Random random) {
        return random::nextInt;
    }
}
