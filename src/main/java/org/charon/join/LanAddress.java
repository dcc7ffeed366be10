package org.charon.join;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The box's own address in the network of the table. */
final class LanAddress {

    private LanAddress() {}

    /**
     * Chooses what can be typed on a phone: the first private IPv4 address (10.…, 172.16.… to 172.31.…, 192.168.…) that leads outside.
     *
     * @param adapters of the box, the likeliest first
     * @param listening what the server is bound to: an address, a name, or a wildcard
     * @return an address in digits; empty if the box has none, or the server does not listen to it
     */
    static Optional<String> choose(List<Adapter> adapters, String listening) {
        if (Hosts.isLoopback(listening)) {
            return Optional.empty();
        }
        if (!Hosts.isWildcard(listening)) {
            return Optional.of(listening);
        }
        return adapters.stream()
                .filter(Adapter::leadsOutside)
                .flatMap(adapter -> adapter.addresses().stream())
                .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }
}
