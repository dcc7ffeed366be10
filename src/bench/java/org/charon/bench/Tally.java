package org.charon.bench;

import java.util.Arrays;

/** Which revision has reached how many subscribers, and how long it took. */
final class Tally {

    private final int subscribers;
    private final long first;
    private long[] sentAt = new long[1024];
    private int[] seen = new int[1024];
    private long[] took = new long[1024];
    private int issued;
    private int complete;
    private long delivered;
    private long lastAt;

    /**
     * @param subscribers who each have to see every revision, or a later one
     * @param before the revision that all of them have
     */
    Tally(int subscribers, long before) {
        this.subscribers = subscribers;
        this.first = before + 1;
    }

    /**
     * @param now when the first byte of the next write goes out, by {@link System#nanoTime}
     */
    void sent(long now) {
        if (issued == sentAt.length) {
            sentAt = Arrays.copyOf(sentAt, 2 * issued);
            seen = Arrays.copyOf(seen, 2 * issued);
            took = Arrays.copyOf(took, 2 * issued);
        }
        sentAt[issued++] = now;
    }

    /**
     * A subscriber has read the last byte of an event.
     *
     * @param had the revision it had
     * @param has the one it has now
     * @param now by {@link System#nanoTime}
     */
    void saw(long had, long has, long now) {
        if (has >= first + issued) {
            throw new IllegalStateException("The state changes without a write of this benchmark");
        }
        if (has < first || has <= had) {
            return;
        }
        delivered++;
        lastAt = now;
        for (int write = (int) (Math.max(had, first - 1) + 1 - first); write <= has - first; write++) {
            if (++seen[write] == subscribers) {
                took[complete++] = now - sentAt[write];
            }
        }
    }

    /**
     * @return whether every subscriber has the newest revision
     */
    boolean settled() {
        return complete == issued;
    }

    /**
     * @return how many revisions some subscriber still waits for
     */
    int unseen() {
        return issued - complete;
    }

    int writes() {
        return issued;
    }

    long delivered() {
        return delivered;
    }

    /**
     * @return nanoseconds from the first byte of the first write to the last byte of the last event
     */
    long span() {
        return issued == 0 ? 0 : Math.max(0, lastAt - sentAt[0]);
    }

    /**
     * @return for each revision, nanoseconds from the first byte of its write until the last subscriber had it or a later one
     */
    long[] took() {
        return Arrays.copyOf(took, complete);
    }
}
