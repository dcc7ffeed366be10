package org.charon.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the GM logs in. */
@ConfigMapping(prefix = "charon.gm")
public interface AccountSettings {

    /**
     * Password of the user {@code gm}. Without it, one is made at the first start, printed once, and kept hashed in the
     * users file.
     */
    Optional<String> password();
}
