package org.charon.bench;

import java.io.IOException;
import java.time.Duration;

/**
 * What a server needs for subscribers to whom nothing is sent just now, after a collection of its garbage.
 *
 * @param server its name
 * @param subscribers how many
 * @param resident bytes of memory the process occupies more with each of them than without any
 * @param heap bytes of the heap in use more; not a number if it has none of Java's
 */
record IdleMemory(String server, int subscribers, double resident, double heap) {

    /** What is written last has then gone out. */
    private static final Duration SETTLE = Duration.ofSeconds(1);

    /**
     * @param server to measure; best before it has done anything else, so that nothing of that is taken for free
     * @param subscribers how many
     */
    static IdleMemory of(Server server, int subscribers) throws IOException, InterruptedException {
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
            return new IdleMemory(server.name(), subscribers, (double) resident / many.count(), heap / many.count());
        }
    }

    private static double collect(Server server) {
        return server.heap() == null ? Double.NaN : server.heap().collect();
    }
}
