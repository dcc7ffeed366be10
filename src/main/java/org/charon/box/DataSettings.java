package org.charon.box;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Location of persistent data. */
@ConfigMapping(prefix = "charon.data")
public interface DataSettings {

    /** Folder of the database, the accounts and the session key; created at the first start, accessible to its owner only. */
    @WithDefault("./charon-data")
    Path dir();
}
