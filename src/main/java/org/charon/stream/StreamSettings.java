package org.charon.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the event stream. */
@ConfigMapping(prefix = "charon.stream")
public interface StreamSettings {

    /**
     * @return time between two signs of life on a quiet stream
     */
    @WithDefault("15s")
    Duration keepalive();

    /**
     * @return how many screens may listen at once; one more is told to come back later
     */
    @WithDefault("10000")
    int maxSubscribers();

    /**
     * @return how long a screen may leave a write unread before its connection is closed
     */
    @WithDefault("60s")
    Duration stallTimeout();

    /**
     * @return how long the other end of a connection may leave everything unacknowledged before it counts as gone
     */
    @WithDefault("30s")
    Duration silenceTimeout();

    /**
     * @return how many bytes the system may hold for a screen; what it holds is older than the newest state
     */
    @WithDefault("65536")
    int sendBuffer();

    /**
     * @return where states are kept for the system to send to every screen without a copy for each; used if its files lie in memory, as
     *     they do there on Linux
     */
    @WithDefault("/dev/shm")
    Path pageFolder();

    /**
     * @return how much memory states may take there; beyond it screens are sent copies, and so they all are with 0
     */
    @WithDefault("16M")
    MemorySize pageMemory();
}
