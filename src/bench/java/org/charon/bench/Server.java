package org.charon.bench;

import java.io.IOException;

/** A server that runs, and all that is asked of it. */
interface Server extends AutoCloseable {

    /**
     * @return its name in the tables
     */
    String name();

    /**
     * @return its process
     */
    ServerProcess process();

    /**
     * @return a look into its heap; null if it has none of Java's
     */
    HeapProbe heap();

    /**
     * @return its stream of full states
     */
    Target states();

    @Override
    default void close() throws IOException {
        if (heap() != null) {
            heap().close();
        }
        process().close();
    }
}
