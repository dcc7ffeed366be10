package org.charon.box;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where Charon keeps what outlives it. */
@ConfigMapping(prefix = "charon.data")
public interface DataSettings {

    /** The folder of the database, the accounts and the session key; made at the first start, for its owner alone. */
    @WithDefault("./charon-data")
    Path dir();
}
