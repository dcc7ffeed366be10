package org.charon.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
}
