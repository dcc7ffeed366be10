package org.charon.join;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings for joining with phones. */
@ConfigMapping(prefix = "charon.join")
public interface JoinSettings {

    /**
     * The address to show where the server cannot detect it, such as behind a proxy or in a container: a complete URL such as {@code
     * https://table.example/}, or a host name such as {@code charon.local} to which scheme and port are added.
     */
    Optional<String> url();

    /** Whether the standby screen shows the join address from the start; the GM can change it at any time. */
    @WithDefault("true")
    boolean shown();
}
