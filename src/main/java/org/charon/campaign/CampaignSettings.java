package org.charon.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the campaign is, and how closely it is watched. */
@ConfigMapping(prefix = "charon.campaign")
public interface CampaignSettings {

    /**
     * The campaign folder; without it the bundled sample campaign is played.
     *
     * @return a path, absolute or from the folder Charon was started in
     */
    Optional<String> dir();

    /**
     * Time between two looks at the folder; a saved file is on the screens a moment after the next.
     *
     * @return at least a tenth of a second
     */
    @WithDefault("1s")
    Duration poll();
}
