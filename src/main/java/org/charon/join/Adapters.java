package org.charon.join;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Asks the operating system, every time anew: a box may get its address long after Charon has started, and another one later. */
@ApplicationScoped
public class Adapters {

    private static final Logger LOG = Logger.getLogger(Adapters.class);

    /**
     * @return the box's adapters, in the order in which they were plugged in; empty if the operating system does not tell
     */
    public List<Adapter> now() {
        try {
            return NetworkInterface.networkInterfaces()
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .map(Adapters::read)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (SocketException e) {
            LOG.debug("The network adapters cannot be read", e);
            return List.of();
        }
    }

    /** One that is pulled out while it is looked at is not there. */
    private static Adapter read(NetworkInterface adapter) {
        try {
            String title = adapter.getDisplayName();
            return new Adapter(
                    adapter.getName(),
                    title == null ? "" : title,
                    adapter.isUp(),
                    adapter.isLoopback(),
                    adapter.isVirtual(),
                    adapter.inetAddresses().toList());
        } catch (SocketException e) {
            LOG.debugf(e, "The network adapter %s cannot be read", adapter.getName());
            return null;
        }
    }
}
