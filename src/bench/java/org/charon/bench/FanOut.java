package org.charon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the packaged application from the first byte of a write to the last byte on the last subscriber, in turn with a plain
 * broadcaster of the same payload.
 */
final class FanOut {

    /** So many read while a server warms up, in turn: the fewer, the more writes it handles meanwhile. */
    private static final List<Integer> WARM = List.of(1, 100, 1000);

    private static final Duration WARM_ROUND = Duration.ofSeconds(1);
    /** The part of its time that a server's compiler may still be at work when it counts as warm. */
    private static final double STILL_COMPILING = 0.02;
    /** Connections that a server lets go of with ease. */
    private static final int GONE_PER_MILLISECOND = 10;

    private static final Duration SETTLE = Duration.ofMillis(300);

    private final Settings settings;
    private final long end;
    private final Map<Point, Map<String, Figures>> figures = new LinkedHashMap<>();
    private boolean complete = true;

    /**
     * A row of a table.
     *
     * @param pace whose table
     * @param subscribers how many read
     * @param stalled how many do not
     */
    record Point(Pace pace, int subscribers, int stalled) {}

    private record Series(String name, Server server, Target target) {}

    private FanOut(Settings settings) {
        this.settings = settings;
        end = System.nanoTime() + Duration.ofSeconds(settings.budget()).toNanos();
    }

    /**
     * @param settings what is to be measured
     * @throws IOException if a server cannot be started or a table not be written
     * @throws InterruptedException if it is to end early
     */
    static void measure(Settings settings) throws IOException, InterruptedException {
        Files.createDirectories(settings.folder());
        new FanOut(settings).run();
    }

    private void run() throws IOException, InterruptedException {
        List<IdleMemory> memory = List.of();
        if (settings.idle() > 0) {
            say("Memory with %,d idle subscribers", settings.idle());
            memory = IdleMemory.of(settings);
        }
        try (CharonServer charon = new CharonServer(settings.charon(), settings.jvm(), settings.folder());
                PlainServer plain = new PlainServer(settings.jvm(), settings.folder(), charon.frameBytes())) {
            List<Series> series = new ArrayList<>();
            add(series, "charon", "Charon", charon, charon.states());
            add(series, "plain", plain.name(), plain, plain.states());
            add(series, "patches", "Charon, patches", charon, charon.patches());
            for (Series each : series) {
                say("Warming up: %s", each.name());
                warmUp(each);
            }
            for (int subscribers : settings.subscribers()) {
                for (int stalled : settings.stalled()) {
                    for (int round = 0; round < settings.rounds(); round++) {
                        for (Series each : series) {
                            measure(each, subscribers, stalled);
                        }
                    }
                }
            }
            List<Storms.Result> storms = new ArrayList<>();
            for (Series each : series) {
                storm(each, storms);
            }
            Report report = new Report(settings, charon.frameBytes(), complete, memory, figures, storms);
            report.write();
        }
    }

    private void add(List<Series> all, String wanted, String name, Server server, Target target) {
        if (settings.servers().contains(wanted)) {
            all.add(new Series(name, server, target));
        }
    }

    /** Until the compiler has next to nothing left to do: after a minute at the table it has not, either. */
    private void warmUp(Series series) throws IOException {
        HeapProbe heap = series.server().heap();
        long begun = System.nanoTime();
        long limit = begun + Duration.ofSeconds(settings.warmup()).toNanos();
        boolean warm = false;
        while (!warm && System.nanoTime() < limit) {
            long start = System.nanoTime();
            long compiled = heap == null ? 0 : heap.compiling();
            for (int subscribers : WARM) {
                try (Load load = new Load(series.target(), subscribers, 0)) {
                    load.run(Pace.LOCKSTEP, WARM_ROUND);
                }
            }
            double passed = (System.nanoTime() - start) / 1e6;
            warm = heap != null && heap.compiling() - compiled < STILL_COMPILING * passed;
        }
        say("%s after %d s", warm ? "Warm" : "Not sure to be warm", (System.nanoTime() - begun) / 1_000_000_000);
    }

    private void measure(Series series, int subscribers, int stalled) throws InterruptedException {
        if (System.nanoTime() > end) {
            complete = false;
            return;
        }
        try (Load load = new Load(series.target(), subscribers, stalled)) {
            load.run(Pace.LOCKSTEP, SETTLE);
            for (Pace pace : settings.paces()) {
                Figures sum = figures(pace, subscribers, stalled, series);
                measure(load, pace, series.server(), sum);
                say(
                        "%-16s %-8s %,6d + %2d: %,9.0f events/s, %6.1f CPU s/million, %,8.0f B/event, median %.2f ms, p99 %.2f ms, %,.0f B allocated/event",
                        series.name(),
                        pace,
                        subscribers,
                        stalled,
                        sum.eventsPerSecond(),
                        sum.cpuPerMillion(),
                        sum.bytesPerEvent(),
                        sum.millis(0.5),
                        sum.millis(0.99),
                        sum.allocatedPerEvent());
            }
        } catch (IOException | RuntimeException e) {
            say("%s, %,d + %d: %s", series.name(), subscribers, stalled, e);
            settings.paces()
                    .forEach(pace -> figures(pace, subscribers, stalled, series).fail(e.getMessage()));
        }
        // What was closed is to be gone before the next one's turn.
        Thread.sleep(SETTLE.toMillis() + subscribers / GONE_PER_MILLISECOND);
    }

    private void storm(Series series, List<Storms.Result> results) {
        if (settings.storm() == 0) {
            return;
        }
        if (System.nanoTime() > end) {
            complete = false;
            return;
        }
        say("%s: %d storms", series.name(), settings.storms());
        try {
            results.add(Storms.of(series.name(), series.target(), settings.storm(), settings.storms()));
        } catch (IOException | RuntimeException e) {
            say("%s, storms: %s", series.name(), e);
            complete = false;
        }
    }

    private Figures figures(Pace pace, int subscribers, int stalled, Series series) {
        return figures.computeIfAbsent(new Point(pace, subscribers, stalled), point -> new LinkedHashMap<>())
                .computeIfAbsent(series.name(), name -> new Figures());
    }

    private void measure(Load load, Pace pace, Server server, Figures sum) throws IOException {
        Map<Long, Long> allocatedBefore = allocated(server);
        double cpuBefore = server.process().cpuSeconds();
        Tally tally = load.run(pace, settings.length());
        double cpu = server.process().cpuSeconds() - cpuBefore;
        long allocated = server.heap() == null ? -1 : HeapProbe.between(allocatedBefore, allocated(server));
        sum.add(tally, load.patches(), load.bytesRead(), cpu, allocated);
    }

    private static Map<Long, Long> allocated(Server server) {
        return server.heap() == null ? Map.of() : server.heap().allocated();
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
