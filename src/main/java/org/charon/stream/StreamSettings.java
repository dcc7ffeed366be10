package org.charon.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import org.charon.stream.transport.StreamTransport;

/** Settings of the event stream. */
@ConfigMapping(prefix = "charon.stream")
public interface StreamSettings {

    /** Interval of keepalive events on a quiet stream. */
    @WithDefault("15s")
    Duration keepalive();

    /** Maximum number of open streams; further requests are answered with 503. */
    @WithDefault("10000")
    int maxSubscribers();

    /** A connection is closed when the operating system has accepted no byte of a write for this long. */
    @WithDefault("60s")
    Duration stallTimeout();

    /** A connection is closed when its peer has acknowledged nothing for this long. */
    @WithDefault("30s")
    Duration silenceTimeout();

    /** Send buffer per connection in bytes (SO_SNDBUF). A larger one holds more outdated states. */
    @WithDefault("65536")
    int sendBuffer();

    /** How streams are written; use {@code plain} if direct connections cause problems. */
    @WithDefault("auto")
    StreamTransport.Mode transport();

    /** Folder of the shared frame files; used only if it is in memory (tmpfs). */
    @WithDefault("/dev/shm")
    Path pageFolder();

    /** Maximum total size of shared frame files; 0 disables them. */
    @WithDefault("16M")
    MemorySize pageMemory();
}
