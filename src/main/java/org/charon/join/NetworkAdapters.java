package org.charon.join;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Reads the host's network interfaces anew at every call, because addresses may change while Charon runs. */
@ApplicationScoped
public class NetworkAdapters {

    private static final Logger LOG = Logger.getLogger(NetworkAdapters.class);

    /** All interfaces in system order; empty if the operating system reports an error. */
    public List<NetworkAdapter> current() {
        try {
            return NetworkInterface.networkInterfaces()
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .map(NetworkAdapters::read)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (SocketException e) {
            LOG.debug("The network adapters cannot be read", e);
            return List.of();
        }
    }

    /** An interface that disappears while it is read is skipped. */
    private static NetworkAdapter read(NetworkInterface adapter) {
        try {
            String title = adapter.getDisplayName();
            return new NetworkAdapter(
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
