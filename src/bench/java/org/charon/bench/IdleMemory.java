package org.charon.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What servers need for subscribers to whom nothing is sent just now, after a collection of their garbage. Each figure is of a server that
 * has just been started, because one that has done something before has memory left over; and of several of them, because how much a
 * virtual machine takes of the system, and gives back, is another each time.
 *
 * @param server its name
 * @param options of its virtual machine; empty for none
 * @param subscribers how many
 * @param resident for each time, bytes of memory the process occupies more with each of them than without any
 * @param heap for each time, bytes of the heap in use more; not a number if it has none of Java's
 */
record IdleMemory(String server, List<String> options, int subscribers, List<Double> resident, List<Double> heap) {

    /** As the Pi's package starts a virtual machine, in packaging/lib/program-on-jvm. */
    private static final List<String> PACKAGED =
            List.of("-Xmx160m", "-Xmn24m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int TIMES = 3;

    /** What is written last has then gone out. */
    private static final Duration SETTLE = Duration.ofSeconds(1);

    /**
     * @param settings how many subscribers, of what, and with which options besides the package's
     * @return a row for each server and its options
     * @throws IOException if a server cannot be started
     * @throws InterruptedException if it is to end early
     */
    static List<IdleMemory> of(Settings settings) throws IOException, InterruptedException {
        // A binary has no virtual machine that could be told anything.
        boolean binary = !settings.charon().toString().endsWith(".jar");
        List<List<String>> all = binary ? List.of(settings.jvm()) : List.of(settings.jvm(), PACKAGED);
        Map<String, IdleMemory> rows = new LinkedHashMap<>();
        for (int time = 0; time < TIMES; time++) {
            for (List<String> options : all) {
                int bytes;
                try (CharonServer charon = new CharonServer(settings.charon(), options, settings.folder())) {
                    measure(charon, options, settings.idle(), rows);
                    bytes = charon.frameBytes();
                }
                try (PlainServer plain = new PlainServer(options, settings.folder(), bytes)) {
                    measure(plain, options, settings.idle(), rows);
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private static void measure(Server server, List<String> options, int subscribers, Map<String, IdleMemory> rows)
            throws IOException, InterruptedException {
        // Whatever is loaded at the first request is none of theirs.
        try (Load few = new Load(server.states(), 100, 0)) {
            few.run(Pace.LOCKSTEP, Duration.ofSeconds(1));
        }
        Thread.sleep(SETTLE.toMillis());
        double heapBefore = collect(server);
        long before = server.process().residentBytes();
        try (Load many = new Load(server.states(), subscribers, 0)) {
            Thread.sleep(SETTLE.toMillis());
            double heap = collect(server) - heapBefore;
            long resident = server.process().residentBytes() - before;
            IdleMemory row = rows.computeIfAbsent(
                    server.name() + options,
                    any -> new IdleMemory(server.name(), options, subscribers, new ArrayList<>(), new ArrayList<>()));
            row.resident.add((double) resident / many.count());
            row.heap.add(heap / many.count());
        }
    }

    private static double collect(Server server) {
        return server.heap() == null ? Double.NaN : server.heap().collect();
    }

    /**
     * @param values an odd number of them
     * @return the one in the middle
     */
    static double middle(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
