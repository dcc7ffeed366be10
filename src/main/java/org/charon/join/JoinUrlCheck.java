package org.charon.join;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Logs an invalid configured join address at startup; the server starts without it. */
@Singleton
public class JoinUrlCheck {

    private static final Logger LOG = Logger.getLogger(JoinUrlCheck.class);

    private final JoinSettings settings;

    public JoinUrlCheck(JoinSettings settings) {
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        settings.url()
                .filter(text -> !JoinAddress.isUsable(text))
                .ifPresent(text -> LOG.warnf(
                        "charon.join.url is \"%s\", which is no address a browser could open. Set it to one such as"
                                + " https://table.example/ or charon.local; until then the box's own address is shown.",
                        text));
    }
}
