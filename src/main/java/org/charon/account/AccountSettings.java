package org.charon.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the GM's login. */
@ConfigMapping(prefix = "charon.gm")
public interface AccountSettings {

    /** Password of the user {@code gm}. If unset, the first start generates one, prints it once and stores its hash. */
    Optional<String> password();
}
