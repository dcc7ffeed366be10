package org.charon.join;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the players' phones find the way here. */
@ConfigMapping(prefix = "charon.join")
public interface JoinSettings {

    /**
     * The address to show, where the box cannot know it itself: behind a proxy, in a container, with a name of its own.
     *
     * @return a whole address such as {@code https://table.example/}, or a name such as {@code charon.local}, which scheme and port are
     *     added to
     */
    Optional<String> url();

    /**
     * @return whether the resting screen shows how to join from the start; the GM may change it at any time
     */
    @WithDefault("true")
    boolean shown();
}
