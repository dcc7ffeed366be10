package org.charon.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/** What one server did at one point, all rounds together. */
final class Figures {

    private long events;
    private long patches;
    private long writes;
    private long bytes;
    private long nanos;
    private double cpuSeconds;
    private long allocated;
    private boolean allocatedKnown = true;
    private long[] took = {};
    private String failure = "";

    /**
     * One round more.
     *
     * @param tally who saw what when
     * @param roundPatches how many of the events were patches
     * @param roundBytes read by all subscribers
     * @param roundCpu seconds of the server
     * @param roundAllocated bytes in the server's heap; negative if nobody knows
     */
    void add(Tally tally, long roundPatches, long roundBytes, double roundCpu, long roundAllocated) {
        events += tally.delivered();
        patches += roundPatches;
        writes += tally.writes();
        bytes += roundBytes;
        nanos += tally.span();
        cpuSeconds += roundCpu;
        allocated += roundAllocated;
        allocatedKnown &= roundAllocated >= 0;
        took = LongStream.concat(Arrays.stream(took), Arrays.stream(tally.took()))
                .sorted()
                .toArray();
    }

    /**
     * @param reason why there is no figure
     */
    void fail(String reason) {
        failure = reason;
    }

    /**
     * @return why there is no figure; empty if there is
     */
    String failure() {
        return failure;
    }

    boolean hasPatches() {
        return patches > 0;
    }

    long writes() {
        return writes;
    }

    double eventsPerSecond() {
        return events * 1e9 / nanos;
    }

    /**
     * @return seconds of the server's processor time; not a number where too little was taken to tell
     */
    double cpuPerMillion() {
        return cpuSeconds < 0.1 ? Double.NaN : cpuSeconds * 1e6 / events;
    }

    double bytesPerEvent() {
        return (double) bytes / events;
    }

    double allocatedPerEvent() {
        return allocatedKnown ? (double) allocated / events : Double.NaN;
    }

    /**
     * @param part of the writes, between 0 and 1
     * @return milliseconds within which so many were on the last screen
     */
    double millis(double part) {
        return millis(took, part);
    }

    /**
     * @param sorted nanoseconds, the shortest first
     * @param part of them, between 0 and 1
     * @return milliseconds within which so many lie; not a number if there are none
     */
    static double millis(long[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))] / 1e6;
    }
}
